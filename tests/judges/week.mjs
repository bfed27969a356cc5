// A student's week as one story, on a phone with fingers and at a desk with keys alone, over two builds of the book:
// reads, searches, looks a term up, highlights, practises every kind, goes offline and comes back, fills in three steps
// of the plan and saves it, takes all of it to another device, and gets a newer edition with everything kept.
// usage: node week.mjs NODE_MODULES FIRST_SITE SECOND_SITE FOLDER; prints faults as JSON, last how many steps were made.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { eventually, PATIENCE } from './patience.mjs';
import { BY_FINGER, BY_KEYBOARD, CHECK, enterOn, keyOf, launched, OPEN_BY_KEYBOARD, PAGES, tabTo, tapInto, told } from './student.mjs';
import { served } from './two_builds.mjs';

const [, first, second, folder] = process.argv.slice(2);
const host = await served(first);
const browser = await launched();
const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, acceptDownloads: true });
const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const fault = (step, text) => console.log(JSON.stringify({ step, fault: text }));
let doing = '';
let steps = 0;

async function pageOf(context) {
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('pageerror', (error) => fault(doing, `script error: ${error.message}`));
  page.on('request', (request) => /^(?!blob:|data:)/.test(request.url()) && !request.url().startsWith(host.root) && fault(doing, `other host: ${request.url()}`));
  return page;
}

async function step(name, act) {
  doing = name;
  steps += 1;
  await act().catch((error) => fault(name, String(error.message ?? error).slice(0, 600)));
}

const page = await pageOf(phone);
const open = (path) => page.goto(host.root + path);
const store = (one, ...asked) => one.evaluate(([kind, id]) => window.lesstof.store.get(kind, id), asked);
const highlighted = (one) => one.evaluate(() => window.lesstof.store.entries('highlight').map(([id, { value }]) => ({ id, quote: value.quote, style: value.style, note: value.note })));
const signs = (one) => one.locator('.lt-highlight__sign').count();
const marked = (one, style) => one.locator(`mark.lt-highlight[data-style=${style}]`).allInnerTexts();

/** Selects words as a finger does; Chromium offers no other way to a test than the selection itself. */
async function select(words) {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.data.replace(/\s+/g, ' ').includes(wanted));
    const node = walker.currentNode;
    const found = new RegExp(wanted.replaceAll(' ', '\\s+').replaceAll('.', '\\.')).exec(node.data);
    node.parentElement.scrollIntoView({ block: 'center' });
    getSelection().setBaseAndExtent(node, found.index, node, found.index + found[0].length);
  }, words);
  await page.locator('.lt-bar').waitFor();
}

await step('Monday: reads from the home page on, and searches', async () => {
  await open('');
  await page.locator('article a[href*="h01"]').first().tap();
  await page.waitForURL(/h01\/$/);
  await page.locator('.lt-search__open').tap();
  await page.locator('.lt-search__field').fill('doelgroepen');
  await page.locator('.lt-search__option').first().waitFor();
  await page.locator('.lt-search__option').first().tap();
  await page.waitForURL((url) => !url.pathname.endsWith('h01/'));
  assert.match(await page.locator('main').innerText(), /doelgroep/i);
});

await step('taps a term and reads what it means', async () => {
  await open('h11/');
  const link = page.locator('.md-content p a[data-definition]').first();
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await link.tap();
  await page.locator('.lt-definition').waitFor();
  assert.ok((await page.locator('.lt-definition').innerText()).length > 20);
});

await step('highlights three passages by finger, one with a note', async () => {
  await open('h01/');
  await select('In dit boek zijn social media onlinediensten waarop gebruikers zelf inhoud maken, delen en erop reageren.');
  await page.locator('[data-tool=key]').tap();
  await eventually(() => signs(page), 1);
  await select('Alvin Toffler zag die dubbele rol al aankomen in 1980');
  await page.locator('[data-tool=question]').tap();
  await eventually(() => signs(page), 2);
  await select('Een krantensite staat ook online');
  await page.locator('[data-tool=note]').tap();
  await page.locator('dialog.lt-note textarea').fill('Vraag: <b>telt</b> een reactie & een like?');
  await page.locator('dialog.lt-note .lt-button').first().tap();
  await eventually(() => page.locator('dialog.lt-note').count(), 0);
  assert.equal((await highlighted(page)).length, 3);
  await page.reload();
  await eventually(() => signs(page), 3);
  assert.deepEqual(await marked(page, 'question'), ['Alvin Toffler zag die dubbele rol al aankomen in 1980']);
});

for (const kind of Object.keys(PAGES)) {
  await step(`Tuesday: ${kind} by finger, wrong and then right`, async () => {
    await open(PAGES[kind]);
    await BY_FINGER[kind](page, await keyOf(page), false);
    if (BY_KEYBOARD[kind]) {
      await page.locator(CHECK).tap();
      await eventually(() => told(page), /Nog niet|Fout|Bijna|van de/);
      await page.locator('[data-part=again]').tap();
      await eventually(() => told(page), /opnieuw/);
      await BY_FINGER[kind](page, await keyOf(page), true);
      await page.locator(CHECK).tap();
      await eventually(() => told(page), /Goed!/);
    } else {
      await eventually(() => told(page), /\S/);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 1, `scrolls sideways by ${over}px`);
  });
}

await step('Wednesday: in the train without signal, reads and practises', async () => {
  await open('h01/');
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, { polling: 200 });
  await page.waitForFunction(async (address) => Boolean(await caches.match(address)), `${host.root}h01/oefeningen/01-08/`, { polling: 200 });
  await phone.setOffline(true);
  await open('h01/');
  await eventually(() => signs(page), 3);
  await open('h01/oefeningen/01-05/');
  const kind = await page.locator('lt-exercise').getAttribute('data-kind');
  await BY_FINGER[kind](page, await keyOf(page), true);
  if (BY_KEYBOARD[kind]) await page.locator(CHECK).tap();
  await eventually(() => told(page), /\S/);
  await open('h02/');
  assert.match(await page.locator('h1').first().innerText(), /Geen internet/);
});

await step('comes back, and nothing was lost', async () => {
  await phone.setOffline(false);
  await open('h01/oefeningen/01-05/');
  assert.ok((await told(page)).trim());
  await open('h02/');
  assert.doesNotMatch(await page.locator('h1').first().innerText(), /Geen internet/);
});

await step('Thursday: fills in three steps of the plan', async () => {
  for (const [chapter, key] of [['h01', 'p01'], ['h02', 'p02'], ['h03', 'p03']]) {
    await open(`${chapter}/`);
    const boxes = page.locator('lt-plan-step textarea');
    for (let place = 0; place < Math.min(4, await boxes.count()); place += 1) {
      await tapInto(boxes.nth(place));
      await page.keyboard.insertText(`Zadelpunt & co, ${key}, veld ${place}`);
    }
    await page.locator('.lt-plan__bar input').first().tap();
    await eventually(() => page.locator('.lt-plan__bar input').first().isChecked(), true);
  }
  await open('plan/');
  assert.equal(await page.locator('h1').innerText(), 'Mijn socialmediaplan');
  await eventually(() => page.locator('[data-part=total]').innerText(), /^[1-9]\d* van de \d+ velden ingevuld/);
});

await step('saves the plan as a Word document', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-part=word]').tap()]);
  assert.match(download.suggestedFilename(), /^mijn-socialmediaplan-.*\.docx$/);
  await download.saveAs(join(folder, 'plan.docx'));
});

const copy = join(folder, 'copy.json');
const laptop = await pageOf(desk);
await step('Friday: takes a copy to a laptop', async () => {
  await open('mijn-studie/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-part=export]').tap()]);
  await download.saveAs(copy);
  await laptop.goto(`${host.root}mijn-studie/`);
  await eventually(() => laptop.locator('[data-part=highlights]').innerText(), /nog niets gemarkeerd/);
  await laptop.locator('[data-part=file]').setInputFiles(copy);
  await laptop.getByText('Overgenomen:').waitFor();
  assert.equal(await laptop.locator('.lt-highlights > li').count(), 3);
  assert.match(await laptop.locator('.lt-highlights').innerText(), /Notitie: Vraag: <b>telt<\/b> een reactie & een like\?/);
  assert.deepEqual(await highlighted(laptop), await highlighted(page));
});

await step('highlights by keys alone, and the link of My study leads to it', async () => {
  await laptop.goto(`${host.root}h03/`);
  await enterOn(laptop, '.lt-pen');
  await laptop.keyboard.press('Enter');
  await tabTo(laptop, '[aria-label="Nog een zin erbij"]');
  await laptop.keyboard.press('Enter');
  const words = await laptop.locator('.lt-bar [role=status]').innerText();
  await enterOn(laptop, '[data-tool=idea]');
  assert.ok(await laptop.evaluate(() => document.activeElement.matches('.lt-highlight__sign')));
  await laptop.keyboard.press('Enter');
  await laptop.keyboard.type('Met toetsen alleen');
  await laptop.keyboard.press('Escape');
  await laptop.waitForFunction(() => document.activeElement.matches('.lt-highlight__sign[data-note]'));
  await laptop.goto(`${host.root}mijn-studie/`);
  await laptop.locator('.lt-highlights a').last().press('Enter');
  await laptop.waitForFunction(() => document.activeElement?.matches('.lt-highlight__sign'));
  assert.equal((await laptop.locator('mark.lt-highlight').allInnerTexts()).join('').replace(/\s+/g, ' '), words);
});

for (const kind of Object.keys(PAGES)) {
  await step(`${kind} by keys alone`, async () => {
    await laptop.goto(host.root + PAGES[kind]);
    if (!BY_KEYBOARD[kind]) return OPEN_BY_KEYBOARD[kind](laptop).then(async () => assert.ok((await told(laptop)).trim()));
    await enterOn(laptop, '[data-part=again]');
    assert.match(await told(laptop), /opnieuw/);
    await laptop.evaluate(() => document.activeElement.blur());
    await BY_KEYBOARD[kind](laptop, await keyOf(laptop));
    await enterOn(laptop, CHECK);
    assert.match(await told(laptop), /^\s*Goed!/);
  });
}

await step('the phone gets the copy of the laptop, and both have the same', async () => {
  await laptop.goto(`${host.root}mijn-studie/`);
  const [download] = await Promise.all([laptop.waitForEvent('download'), laptop.locator('[data-part=export]').click()]);
  await download.saveAs(copy);
  await open('mijn-studie/');
  await page.locator('[data-part=file]').setInputFiles(copy);
  await page.getByText('Overgenomen:').waitFor();
  assert.equal(await page.evaluate(() => window.lesstof.store.exported()), await laptop.evaluate(() => window.lesstof.store.exported()));
});

await step('Saturday: a newer edition stands at the same address, and is taken', async () => {
  await open('h01/');
  host.use(second);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.locator('.lt-update button').waitFor();
  await Promise.all([page.waitForEvent('load'), page.locator('.lt-update button').tap()]);
  assert.match(await page.locator('main').innerText(), /Tweede druk/);
});

await step('highlights are found in what was changed, and what is gone is told', async () => {
  assert.deepEqual((await marked(page, 'key')).map((text) => text.replace(/\s+/g, ' ')),
    ['In dit boek zijn social media alle onlinediensten waarop gebruikers zelf inhoud maken, delen en erop reageren.', 'Een krantensite staat ook online']);
  assert.deepEqual(await marked(page, 'question'), []);
  await open('mijn-studie/');
  assert.equal(await page.locator('.lt-highlights > li').count(), 4);
  const lost = page.locator('.lt-highlights > li', { has: page.locator('.lt-highlights__lost') });
  assert.match(await lost.innerText(), /Alvin Toffler[\s\S]*Niet gevonden in deze editie/);
});

await step('progress and answers are kept; an exercise that was changed says so', async () => {
  assert.match(await page.locator('[data-part=total]').innerText(), /^[5-9] van de \d+ oefeningen gemaakt|^1\d van de/);
  await open(PAGES['single-choice']);
  assert.match(await told(page), /Goed!/);
  await open(PAGES.open);
  assert.match(await page.locator('textarea').first().inputValue(), /Mijn antwoord/);
  await open(PAGES['multiple-choice']);
  assert.ok(await page.locator('[data-part=changed]').isVisible());
});

await step('the plan is kept', async () => {
  await open('plan/');
  const kept = () => page.locator('lt-plan-step textarea').evaluateAll((boxes) => boxes.map((box) => box.value).filter((text) => text.endsWith('veld 0')));
  await eventually(kept, ['p01', 'p02', 'p03'].map((key) => `Zadelpunt & co, ${key}, veld 0`));
  await eventually(() => page.locator('.lt-plan__bar input:checked').count(), 3);
});

await step('removes a highlight with a note after a second tap', async () => {
  await open('h01/');
  const sign = page.locator('.lt-highlight__sign[data-note]').first();
  await sign.scrollIntoViewIfNeeded();
  await sign.tap();
  const remove = page.locator('dialog.lt-note .lt-button--quiet');
  await remove.tap();
  await eventually(() => remove.innerText(), /met de notitie/);
  await remove.tap();
  await eventually(() => signs(page), 1);
  assert.equal(await store(page, 'highlight', 'no such'), undefined);
});

await browser.close();
host.close();
console.log(JSON.stringify({ steps }));
