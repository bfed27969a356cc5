// Opens pages in Chromium, light and dark, wide and phone-sized, and prints every fault as a line of JSON.
// usage: node browse.mjs NODE_MODULES URL...
import { PATIENCE } from './patience.mjs';
import { faultsOf, launched } from './student.mjs';

const urls = process.argv.slice(3);
const tell = (fault) => console.log(JSON.stringify(fault));

const browser = await launched();
let looked = 0;
for (const scheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 }, bypassCSP: true });
    context.setDefaultTimeout(PATIENCE);
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
      (await faultsOf(page)).forEach((fault) => tell({ ...at, fault }));
      looked += 1;
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
console.log(JSON.stringify({ looked }));
