// A real browser, and what it finds of a page.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const open = () => chromium.launch({
  executablePath: process.env.CONNECTOR_CHROMIUM,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

// Takes pictures of the page, light, dark and on a phone, and has axe look at it.
export const lookAt = async (browser, page, pictures, name, fullPage = false) => {
  const { width, height } = page.viewportSize();
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: join(pictures, `${name}-dark.png`), fullPage });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: join(pictures, `${name}-phone.png`), fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width, height });
  return {
    name,
    title: await page.title(),
    lang: await page.getAttribute('html', 'lang'),
    overflow,
    violations: await audit(browser, page),
  };
};

// In a second context that ignores the policy, on a copy of the page: the page itself never runs a foreign script.
const audit = async (browser, page) => {
  const html = await page.content();
  const styles = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'));
  const copy = await (await browser.newContext({ bypassCSP: true })).newPage();
  await copy.setContent(html);
  await copy.addStyleTag({ content: styles });
  await copy.addScriptTag({ path: axe });
  const { violations } = await copy.evaluate(() => window.axe.run());
  await copy.context().close();
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}) ${nodes.map(({ target }) => target).join(' ')}`);
};
