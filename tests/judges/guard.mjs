// Opens pages in Chromium with their Content-Security-Policy on, uses search and an exercise, and prints every
// violation and every request to another host as a line of JSON; last, what a planted script and style could do.
// usage: node guard.mjs NODE_MODULES SITE_FOLDER URL...
import { pathToFileURL } from 'node:url';
import { atRest, past } from './patience.mjs';
import { launched } from './student.mjs';

const [, folder, ...urls] = process.argv.slice(2);
const tell = (fault) => console.log(JSON.stringify(fault));
const browser = await launched();

async function opened(url) {
  const page = await browser.newPage();
  await page.exposeFunction('tellViolation', (text) => tell({ url, fault: text }));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => {
    if (!window.planted) window.tellViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  }));
  if (!url.startsWith('file:')) page.on('pageerror', (error) => tell({ url, fault: error.message }));
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (/^(https?|wss?):$/.test(target.protocol) && target.host !== new URL(url).host) tell({ url, fault: request.url() });
  });
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

async function search(page) {
  await page.locator('.lt-search__open').first().click();
  await page.keyboard.type('bereik', { delay: 30 });
  await page.locator('.lt-search__option').first().waitFor();
  await page.keyboard.press('Escape');
}

async function use(page) {
  for (const button of await page.locator('lt-exercise button:visible, .lt-enlarge:visible').all().then((all) => all.slice(0, 12))) {
    if (await button.isVisible()) await button.click({ force: true });
    await page.keyboard.press('Escape');
  }
  // What the policy forbids is told a moment later.
  await atRest(page);
  await past(page, 100);
}

for (const [place, url] of urls.entries()) {
  const page = await opened(url);
  if (place === 0) await search(page);
  await use(page);
  await page.close();
}

const page = await opened(pathToFileURL(`${folder}/h01/index.html`).href);
const styled = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--lt-ink') !== '');
const alive = await page.evaluate(() => Boolean(window.lesstof));
const planted = await page.evaluate(async () => {
  window.planted = true;
  document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = 1"><p id="p" style="color: red">x</p>');
  const script = document.createElement('script');
  script.textContent = 'window.ran = 2';
  document.body.append(script);
  await new Promise((done) => { document.body.querySelector('img[src=x]').addEventListener('error', done); });
  await new Promise((done) => setTimeout(done, 200));
  return { ran: window.ran ?? 0, red: getComputedStyle(document.getElementById('p')).color === 'rgb(255, 0, 0)' };
});
await browser.close();
tell({ looked: urls.length, from_disk: { styled, alive }, planted });
