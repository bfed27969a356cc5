// Opens pages in Chromium, light and dark, wide and phone-sized, and prints every fault as a line of JSON.
// usage: node browse.mjs NODE_MODULES URL...
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [modules, ...urls] = process.argv.slice(2);
const require = createRequire(`${modules}/x.js`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const tell = (fault) => console.log(JSON.stringify(fault));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
let looked = 0;
for (const scheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 }, bypassCSP: true });
    for (const url of urls) {
      const page = await context.newPage();
      const at = { url, scheme, width };
      page.on('pageerror', (error) => tell({ ...at, fault: `script error: ${error.message}` }));
      page.on('console', (message) => message.type() === 'error' && tell({ ...at, fault: `console: ${message.text()}` }));
      page.on('response', (r) => r.status() >= 400 && tell({ ...at, fault: `${r.status()} ${r.url()}` }));
      page.on('request', (r) => {
        const target = new URL(r.url());
        if (/^(https?|wss?):$/.test(target.protocol) && target.host !== new URL(url).host) {
          tell({ ...at, fault: `request to another host: ${r.url()}` });
        }
      });
      await page.goto(url, { waitUntil: 'load' });
      await page.waitForTimeout(200);
      await page.evaluate(axe);
      const found = await page.evaluate((values) => axe.run({ runOnly: { type: 'tag', values } }), rules);
      for (const violation of found.violations) {
        for (const node of violation.nodes) {
          tell({ ...at, fault: `${violation.id}: ${node.target.join(' ')}: ${violation.help}` });
        }
      }
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 1) tell({ ...at, fault: `scrolls sideways by ${over}px` });
      looked += 1;
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
console.log(JSON.stringify({ looked }));
