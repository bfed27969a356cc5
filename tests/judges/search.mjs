// Searches in Chromium as a student does, by keyboard, pointer and without scripts; prints every fault as a line of JSON.
// usage: node search.mjs NODE_MODULES ADDRESS FOLDER
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [modules, address, folder] = process.argv.slice(2);
const require = createRequire(`${modules}/x.js`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
let looked = 0;

const tell = (fault) => console.log(JSON.stringify(fault));
const check = (good, fault, about) => { looked += 1; if (!good) tell({ fault, about }); };

async function opened(options, path, first = () => {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.addInitScript(first);
  page.on('pageerror', (error) => tell({ fault: `script error: ${error.message}`, path }));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(address)) tell({ fault: `request to another host: ${url}` });
  });
  await page.goto(path);
  return page;
}

const status = (page) => page.textContent('.lt-search__status');
const options = (page) => page.$$eval('.lt-search__option', (all) => all.map((one) => one.getAttribute('href')));
const focused = (page) => page.evaluate(() => document.activeElement.className);
async function ask(page, question) {
  await page.fill('.lt-search__field', question);
  await page.waitForTimeout(500);
}

async function judged(page, state) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run('.lt-search'));
  for (const { id, help, nodes } of found.violations) check(false, `${id}: ${help}`, [state, nodes[0].html]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(over < 2, 'scrolls sideways', state);
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    const at = `${colorScheme} ${width}`;
    const page = await opened({ colorScheme, viewport: { width, height: 740 } }, `${address}h03/`);
    await page.keyboard.press('/');
    check((await focused(page)).includes('lt-search__field'), 'a stroke does not open the search', at);
    await judged(page, `${at} empty`);
    await ask(page, 'klantreis');
    await judged(page, `${at} results`);
    await ask(page, 'stratagie');
    check((await status(page)).includes('strategie'), 'no other spelling is offered', at);
    await judged(page, `${at} misspelt`);
    await ask(page, 'qwxzvk');
    check((await page.$$('.lt-search__advice a')).length > 1, 'who finds nothing is left alone', at);
    await judged(page, `${at} nothing`);
    await page.keyboard.press('Escape');
    check(!(await page.isVisible('.lt-search__dialog')), 'Escape does not close the search', at);
    await page.context().close();
  }
}

const page = await opened({ viewport: { width: 1280, height: 740 } }, `${address}h01/`);
await page.click('.lt-search__open');
await ask(page, 'klantreis');
const [first, second] = await options(page);
check(first.endsWith('begrippenlijst/#term-klantreis'), 'a term is not first', first);
for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
const active = await page.getAttribute('.lt-search__field', 'aria-activedescendant');
check(await page.getAttribute(`#${active}`, 'href') === second, 'the arrow does not choose', active);
check((await page.textContent('.lt-search__option mark')).toLowerCase() === 'klantreis', 'nothing is marked', first);
check((await page.textContent('.lt-search__option .lt-search__text')).length > 40, 'there is no excerpt', first);
await page.keyboard.press('ArrowUp');
await page.keyboard.press('ArrowUp');
check(await page.getAttribute('.lt-search__field', 'aria-activedescendant') === null, 'the field cannot be gone back to', '');
await page.keyboard.press('Enter');
await page.waitForURL('**/begrippenlijst/#term-klantreis');
await page.click('.lt-search__open');
await ask(page, 'strategie');
await page.keyboard.press('Enter');
await page.waitForTimeout(200);
check(page.url().endsWith('#term-strategie') && !(await page.isVisible('.lt-search__dialog')), 'on the page itself', page.url());
await page.click('.lt-search__open');
await page.keyboard.press('Escape');
check((await focused(page)).includes('lt-search__open'), 'the focus does not come back', await focused(page));
await page.click('.lt-search__open');
await ask(page, 'stratagie');
await page.click('.lt-search__instead');
check(await page.inputValue('.lt-search__field') === 'strategie', 'the other spelling is not taken', '');

const shared = await opened({}, `${address}?q=bereik`);
await shared.waitForSelector('.lt-search__option');
check(await shared.inputValue('.lt-search__field') === 'bereik', '?q= does not search', '');

const disk = await opened({}, `file://${folder}/h03/index.html?q=bereik`);
await disk.waitForSelector('.lt-search__option');
check((await options(disk))[0].includes('/begrippenlijst/'), 'does not search from a disk', '');

// Without the service worker, which may have kept the index by now.
const offline = await opened({}, `${address}h02/`, () => { delete Navigator.prototype.serviceWorker; });
await offline.context().setOffline(true);
await offline.click('.lt-search__open');
await ask(offline, 'bereik');
check((await status(offline)).includes('register'), 'says nothing when the index is out of reach', await status(offline));
await offline.context().setOffline(false);
await ask(offline, 'bereik');
check((await options(offline)).length > 3, 'does not try again', '');

const bare = await opened({ javaScriptEnabled: false }, `${address}h02/`);
check(await bare.isVisible('.lt-search__ways a'), 'without a script there is no way to the register', '');
check(!(await bare.isVisible('.lt-search__open')), 'without a script there is a button that does nothing', '');

await browser.close();
console.log(JSON.stringify({ looked }));
