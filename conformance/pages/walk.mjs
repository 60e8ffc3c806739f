// Walks a person through the sign-in in a real browser, by keyboard alone, and reports what the pages are like.
//
//   node walk.mjs '{"authorize", "redirect", "persona", "pictures"}'   prints {"pages": […], "back": "…"} as JSON

import { mkdirSync } from 'node:fs';
import { lookAt, open } from './look.mjs';

const { authorize, redirect, persona, pictures } = JSON.parse(process.argv[2]);
mkdirSync(pictures, { recursive: true });

const browser = await open();
// The audit of accessibility is a script, which the pages' own policy forbids; scripts of the pages stay forbidden.
const context = await browser.newContext({ bypassCSP: false, viewport: { width: 1024, height: 900 } });
const page = await context.newPage();
const complaints = [];
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('requestfailed', (request) => !request.url().startsWith(redirect) && complaints.push(request.failure()?.errorText));
let back;
await page.route((url) => url.href.startsWith(redirect), (route) => {
  back = route.request().url();
  return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>back</title>' });
});

const pages = [];
const look = async (name) => pages.push(await lookAt(browser, page, pictures, name));

// Presses Tab until the focus is on what the selector names, then Enter.
const pressByKeyboard = async (selector) => {
  for (let tabs = 0; tabs < 40; tabs++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
      await Promise.all([page.waitForLoadState('load'), page.keyboard.press('Enter')]);
      return;
    }
  }
  throw new Error(`the keyboard does not reach ${selector}`);
};

await page.goto(authorize);
await look('consent');
await pressByKeyboard('button[value=approve]');
await page.waitForSelector(`button[value=${persona}]`);
await page.click(`button[value=${persona}]`);
await page.waitForFunction(() => document.title === 'back');
const cookies = (await context.cookies()).map(({ name, secure, httpOnly, sameSite, path }) => ({ name, secure, httpOnly, sameSite, path }));

// Nobody can put the consent page into a frame of theirs.
await page.goto(authorize);
const consent = page.url();
const framing = await (await browser.newContext()).newPage();
await framing.setContent(`<iframe src="${consent}"></iframe>`);
await framing.waitForTimeout(1000);
const framed = await framing.frames().at(-1)?.evaluate(() => document.body?.innerText ?? '').catch(() => '');

const heard = [...complaints];

// A page with nothing to approve: the address was opened by somebody else, or is old.
await page.goto(consent.replace(/txn=[^&]+/, 'txn=' + 'x'.repeat(43)));
await look('expired');
await browser.close();
console.log(JSON.stringify({ pages, back, cookies, complaints: heard, framed: framed?.includes('pprove') ?? false }));
