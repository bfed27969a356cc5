// Searches in Chromium as a student does, by keyboard, pointer and without scripts; prints every fault as a line of JSON.
// usage: node search.mjs NODE_MODULES ADDRESS FOLDER
import { eventually, PATIENCE } from './patience.mjs';
import { faultsOf, launched } from './student.mjs';

const [, address, folder] = process.argv.slice(2);
const browser = await launched();
let looked = 0;

const tell = (fault) => console.log(JSON.stringify(fault));
const check = (good, fault, about) => { looked += 1; if (!good) tell({ fault, about }); };

async function opened(options, path, first = () => {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
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
const soon = (read, expected) => eventually(read, expected).then(() => true, () => false);

/** Types a question into the empty field. The hint shows while nothing is asked, until there is an answer. */
async function ask(page, question) {
  const isHinted = () => page.isVisible('.lt-search__hint');
  await page.fill('.lt-search__field', '');
  await eventually(isHinted, true);
  await page.fill('.lt-search__field', question);
  await eventually(isHinted, false);
  await eventually(() => page.locator('.lt-search__text:empty').count(), 0);
}

async function judged(page, state) {
  const faults = await faultsOf(page, '.lt-search');
  check(!faults.length, faults, state);
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
    check(await soon(() => page.isVisible('.lt-search__dialog'), false), 'Escape does not close the search', at);
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
check(await soon(() => page.url(), /#term-strategie$/), 'on the page itself', page.url());
check(await soon(() => page.isVisible('.lt-search__dialog'), false), 'the search stays before what was found', page.url());
await page.click('.lt-search__open');
await page.keyboard.press('Escape');
check(await soon(() => focused(page), /lt-search__open/), 'the focus does not come back', await focused(page));
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
await offline.fill('.lt-search__field', 'bereik');
check(await soon(() => status(offline), /register/), 'says nothing when the index is out of reach', await status(offline));
await offline.context().setOffline(false);
await ask(offline, 'bereik');
check((await options(offline)).length > 3, 'does not try again', '');

const bare = await opened({ javaScriptEnabled: false }, `${address}h02/`);
check(await bare.isVisible('.lt-search__ways a'), 'without a script there is no way to the register', '');
check(!(await bare.isVisible('.lt-search__open')), 'without a script there is a button that does nothing', '');

await browser.close();
console.log(JSON.stringify({ looked }));
