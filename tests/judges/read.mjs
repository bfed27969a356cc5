// Reads in Chromium as a student does: definitions by mouse, keys and finger, models enlarged, the filter, the own
// settings, paper with and without answers, a video. Prints faults as JSON, last how many checks it made.
// usage: node read.mjs NODE_MODULES SITE_URL VIDEO_URL
import assert from 'node:assert/strict';
import { atRest, eventually, past, PATIENCE } from './patience.mjs';
import { clean, launched } from './student.mjs';

const [, site, filmed] = process.argv.slice(2);
const browser = await launched();
const checks = [];
const check = (name, act, options = {}) => checks.push({ name, act, options });
const TERM = '.md-content p a[data-definition]';
const CHAPTER = 'h11/';
const definition = (page) => page.locator('.lt-definition');

check('a definition shows on hover, stays while the mouse is on it, and Escape closes it', async (page) => {
  await page.goto(site + CHAPTER);
  const link = page.locator(TERM).first();
  await link.scrollIntoViewIfNeeded();
  await atRest(page);
  await link.hover();
  await definition(page).waitFor();
  assert.ok((await definition(page).innerText()).length > 20);
  await definition(page).hover();
  await past(page, 500);
  assert.ok(await definition(page).isVisible());
  await clean(page, 'definition shown');
  await page.keyboard.press('Escape');
  assert.ok(!(await definition(page).isVisible()));
});

check('a definition shows on focus and describes its link', async (page) => {
  await page.goto(site + CHAPTER);
  const link = page.locator(TERM).first();
  await page.keyboard.press('Tab');
  await link.focus();
  await definition(page).waitFor();
  assert.equal(await link.getAttribute('aria-describedby'), 'lt-definition');
  await page.keyboard.press('Tab');
  await past(page, 500);
  assert.ok(!(await definition(page).isVisible()) || (await link.getAttribute('aria-describedby')) === null);
});

check('a first tap shows the definition, a second one leads to the glossary', async (page) => {
  await page.goto(site + CHAPTER);
  const link = page.locator(TERM).first();
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await atRest(page);
  await link.tap();
  await definition(page).waitFor();
  assert.equal(page.url(), site + CHAPTER);
  const box = await definition(page).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360);
  await link.tap();
  await page.waitForURL(/begrippenlijst/);
}, { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

check('without scripts a term is a link with its definition as a title', async (page) => {
  await page.goto(site + CHAPTER);
  const link = page.locator('.md-content p a[href*="#term-"]').first();
  assert.ok((await link.getAttribute('title')).length > 10);
  assert.equal(await page.locator('.lt-aa, .lt-enlarge, .lt-filter').count(), 0);
}, { javaScriptEnabled: false });

check('a model is enlarged and left by keys alone, and the focus comes back', async (page) => {
  await page.goto(site + CHAPTER);
  const button = page.locator('.lt-enlarge').first();
  await button.focus();
  await page.keyboard.press('Enter');
  const drawing = page.locator('dialog.lt-zoom svg');
  const before = (await drawing.boundingBox()).width;
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await eventually(async () => (await drawing.boundingBox()).width > before * 1.8, true);
  await page.keyboard.press('0');
  await eventually(async () => Math.abs((await drawing.boundingBox()).width - before) < 2, true);
  await clean(page, 'model enlarged');
  await page.keyboard.press('Escape');
  await eventually(() => page.locator('dialog.lt-zoom').count(), 0);
  await eventually(() => button.evaluate((element) => element === document.activeElement), true);
});

for (const path of ['begrippenlijst/', 'register/']) {
  check(`${path}: the filter leaves what fits, whatever its accents, and gives all back`, async (page) => {
    await page.goto(site + path);
    const entries = page.locator('.lt-glossary > :visible, .lt-register > :visible');
    const all = await entries.count();
    await page.locator('.lt-filter input').fill('BÉREIK');
    const left = await entries.allInnerTexts();
    assert.ok(left.length > 0 && left.length < all / 5);
    assert.ok(left.every((text) => text.toLowerCase().includes('bereik')));
    assert.ok((await page.locator('.lt-filter [role=status]').innerText()).startsWith(String(left.length)));
    await clean(page, 'filtered');
    await page.locator('.lt-filter input').fill('');
    assert.equal(await entries.count(), all);
  });
}

check('what a student sets is there on the next page before it is painted, and is kept apart', async (page) => {
  await page.goto(site + CHAPTER);
  const size = () => page.locator('.md-content p').first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.locator('.lt-aa').focus();
  await page.keyboard.press('Enter');
  await clean(page, 'settings open');
  await page.locator('input[name=lt-size][value=largest]').check();
  await page.locator('input[name=lt-spacing][value=wide]').check();
  await page.locator('input[name=lt-letter][value=sans]').check();
  await page.keyboard.press('Escape');
  await eventually(async () => (await size()) > before * 1.3, true);
  await page.goto(`${site}h04/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.body);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.ltSize), 'largest');
  await page.waitForLoadState('load');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 1);
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('lesstof.reading')));
  assert.deepEqual(kept, { size: 'largest', spacing: 'wide', letter: 'sans' });
}, { viewport: { width: 360, height: 740 } });

check('who selects text before the script has come gets the bar when it comes', async (page) => {
  let come;
  const held = new Promise((done) => { come = done; });
  await page.route(/lesstof-highlight-bar\./, (route) => held.then(() => route.continue()));
  await page.goto(`${site}h01/`, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => {
    const words = [...document.querySelectorAll('article section > p')].find((one) => one.textContent.length > 200);
    words.scrollIntoView({ block: 'center' });
    getSelection().selectAllChildren(words);
  });
  await past(page, 300);
  come();
  await page.locator('.lt-bar').waitFor();
});

check('what was kept there by others does no harm', async (page) => {
  await page.addInitScript(() => localStorage.setItem('lesstof.reading', '{"size":"\\"><img>","x":1,"letter":["sans"]}'));
  await page.goto(site + CHAPTER);
  assert.deepEqual(await page.evaluate(() => Object.keys(document.documentElement.dataset).filter((key) => key.startsWith('lt'))), []);
  assert.equal(await page.locator('.lt-aa').count(), 1);
});

for (const [query, answers] of [['', false], ['?antwoorden=1', true], ['?antwoorden=0', false]]) {
  check(`on paper${query}: hints and answers ${answers ? 'are there' : 'are not'}`, async (page) => {
    await page.goto(`${site}h11/oefeningen/11-09/${query}`);
    await page.emulateMedia({ media: 'print' });
    const told = page.locator('.lt-details--answer .lt-details__body').first();
    assert.equal(await told.isVisible(), answers);
  });
}

check('the whole book has one title, ways into every chapter, and is not for search engines', async (page) => {
  await page.goto(`${site}hele-boek/`);
  assert.equal(await page.locator('h1').count(), 1);
  await page.locator('.lt-whole__contents a', { hasText: 'Hoofdstuk 7' }).first().click();
  const top = () => page.locator('#h07').evaluate((element) => element.getBoundingClientRect().top);
  await eventually(async () => Math.abs(await top()) < 200, true);
  await clean(page, 'whole book');
  assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
  assert.equal(await page.locator('.lt-print-tools:visible button').count(), 1);
});

check('a video is loaded after a click and not before', async (page) => {
  const asked = [];
  await page.route(/^https:/, (route) => {
    asked.push(new URL(route.request().url()).host);
    return route.fulfill({ contentType: 'text/html', body: '<title>player</title>' });
  });
  await page.goto(filmed);
  await page.locator('lt-video').scrollIntoViewIfNeeded();
  await atRest(page);
  await past(page, 300);
  assert.deepEqual(asked, []);
  await clean(page, 'video offered');
  await page.locator('lt-video [data-part=play]').click();
  await eventually(() => page.frames()[1]?.title(), 'player');
  assert.deepEqual(asked, ['www.youtube-nocookie.com']);
});

for (const { name, act, options } of checks) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: false, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log(JSON.stringify({ name, fault: error.message })));
  try {
    await act(page);
  } catch (error) {
    console.log(JSON.stringify({ name, fault: error.message }));
  }
  await context.close();
}
await browser.close();
console.log(JSON.stringify({ checks: checks.length }));
