// Looks at the page for people and at the one for operators in a real browser, and uses them by keyboard.
//
//   node front.mjs '{"people", "operations", "pictures"}'   prints {"pages": […], …} as JSON

import { mkdirSync } from 'node:fs';
import { lookAt, open } from './look.mjs';

const { people, operations, pictures } = JSON.parse(process.argv[2]);
mkdirSync(pictures, { recursive: true });

const browser = await open();
const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(people).origin });
const page = await context.newPage();
const complaints = [];
const asked = new Set();
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(String(error)));
page.on('request', (request) => asked.add(request.url()));

await page.goto(people);
const pages = [await lookAt(browser, page, pictures, 'people', true)];

// By keyboard: the first button that copies, and every guide.
const tabTo = async (test, wanted) => {
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(test, wanted)) return;
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
};
await tabTo((selector) => document.activeElement?.matches(selector), '.copyable button');
await page.keyboard.press('Enter');
await page.waitForFunction(() => document.activeElement.textContent === 'Copied');
const copied = await page.evaluate(() => navigator.clipboard.readText());
const reached = [];
for (const guide of await page.$$eval('details', (all) => all.map(({ id }) => id))) {
  await tabTo((id) => document.activeElement?.matches(`#${id} > summary`), guide);
  if (!(await page.$eval(`#${guide}`, ({ open }) => open))) await page.keyboard.press('Enter');
  await page.waitForFunction((id) => document.getElementById(id).open, guide);
  reached.push(guide);
}
const alone = [...asked].every((url) => url === people);

// Without scripts everything is there but what needs one.
const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
await plain.goto(people);
const without = {
  buttons: await plain.locator('button:visible').count(),
  address: await plain.locator('.hero pre').innerText(),
  guides: await plain.locator('summary:visible').count(),
};

await page.setViewportSize({ width: 1280, height: 900 });
await page.goto(operations);
pages.push(await lookAt(browser, page, pictures, 'operations', true));
const seen = () => page.locator('.facts div').last().innerText();
const before = await seen();
await page.waitForFunction((was) => document.querySelector('.facts div:last-child').innerText !== was, before, { timeout: 60000 });
const refreshed = (await seen()) !== before;
await page.click('#pause');
const paused = await page.locator('#pause').innerText();

await browser.close();
console.log(JSON.stringify({ pages, copied, reached, alone, without, refreshed, paused, complaints }));
