// Every state a student can bring a page into by finger, before axe: light and dark, as wide as a phone and as a desk.
// Prints every fault as a line of JSON, and last how many states were looked at.
// usage: node states.mjs NODE_MODULES SITE_URL [PATTERN_OF_STATES]
import { eventually, PATIENCE } from './patience.mjs';
import { BY_FINGER, CHECK, faultsOf, keyOf, launched, PAGES, reveal, told } from './student.mjs';

const [, site, only = ''] = process.argv.slice(2);
const browser = await launched();
let looked = 0;

/** What it is called, where it is, how to get there, and which part of the page it is about (otherwise all). */
const STATES = [
  ...Object.keys(PAGES).flatMap(ofExercise),
  ['search, with results', 'h11/', async (page) => {
    await page.locator('.lt-search__open').tap();
    await page.locator('.lt-search__field').fill('bereik');
    await page.locator('.lt-search__option').first().waitFor();
    await eventually(() => page.locator('.lt-search__text:empty').count(), 0);
  }],
  ['search, nothing found', 'h11/', async (page) => {
    await page.locator('.lt-search__open').tap();
    await page.locator('.lt-search__field').fill('xqzw vbnmk');
    await page.locator('.lt-search__advice a').first().waitFor();
  }],
  ['reading settings', 'h11/', async (page) => {
    await page.locator('.lt-aa').tap();
    await page.locator('dialog.lt-settings[open]').waitFor();
  }],
  ['a definition', 'h11/', async (page) => {
    const link = page.locator('.md-content p a[data-definition]').first();
    await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.locator('.lt-definition').waitFor();
  }],
  ['a model, enlarged', 'h11/', async (page) => {
    await page.locator('.lt-enlarge').first().tap();
    await page.locator('dialog.lt-zoom').waitFor();
  }],
  ['selected text', 'h01/', selected],
  ['selecting by sentences', 'h01/', async (page) => {
    await page.locator('.lt-pen').tap();
    const first = await eventually(() => page.locator('.lt-bar [role=status]').innerText(), /\S/);
    await page.locator('.lt-bar__steps button').nth(2).tap();
    await eventually(async () => await page.locator('.lt-bar [role=status]').innerText() !== first, true);
  }],
  ['highlighted text', 'h01/', async (page) => {
    for (const [place, tool] of ['key', 'question', 'idea'].entries()) {
      await page.locator('.lt-pen').tap();
      await page.locator('.lt-bar__steps button').nth(3).tap();
      await page.locator(`[data-tool=${tool}]`).tap();
      await eventually(() => page.locator('.lt-highlight__sign').count(), place + 1);
    }
    await page.evaluate(() => document.querySelector('.lt-highlight').scrollIntoView({ block: 'center' }));
  }],
  ['a note', 'h01/', async (page) => {
    await selected(page);
    await page.locator('[data-tool=note]').tap();
    await page.locator('dialog.lt-note textarea').fill('Vraag ik in de les');
  }],
  ['my study, with highlights, one lost', 'mijn-studie/', async (page) => {
    await page.evaluate(() => {
      const { store } = window.lesstof;
      const value = { page: 'h01/', title: 'Hoofdstuk 1', section: 's', quote: 'Een zin', before: '', after: '', style: 'idea', note: 'Met een notitie\nvan twee regels' };
      store.set('highlight', 'a', value);
      store.set('highlight', 'b', { ...value, style: 'question', note: '' });
      store.set('highlight-lost', 'b', true);
      store.set('exercise', '01-01', { answer: [1], marked: true, best: 1, tries: 1 });
    });
    await page.locator('.lt-highlights__lost').waitFor();
  }],
  ['my study, asked to erase', 'mijn-studie/', async (page) => {
    await page.evaluate(() => window.lesstof.store.set('exercise', '01-01', { tries: 1 }));
    await page.locator('[data-part=erase]').tap();
    await page.locator('[data-part=question]').waitFor();
  }],
  ...['h01', 'h05', 'h07', 'h09', 'h10', 'h12'].flatMap((chapter) => [[`${chapter}, its plan step filled in`, `${chapter}/`, filled, 'lt-plan-step']]),
  ['the plan, empty', 'plan/', (page) => eventually(() => page.locator('lt-plan-step:not([data-drawn])').count(), 0)],
  ['practice, choosing', 'oefenen/', (page) => page.locator('[data-part=begin]').waitFor()],
  ['practice, in a round', 'oefenen/', async (page) => {
    await page.locator('[data-part=begin]').tap();
    await page.waitForURL(/oefeningen/);
    await page.locator('[data-part=round]').waitFor();
  }],
  ['the drawer', 'h01/', async (page) => {
    await page.locator('.md-header label[for=__drawer]').tap();
    await eventually(() => page.locator('#__drawer').isChecked(), true);
  }],
  ['the glossary, filtered', 'begrippenlijst/', (page) => page.locator('.lt-filter input').fill('bereik')],
  ['the register, filtered to nothing', 'register/', (page) => page.locator('.lt-filter input').fill('xqzw')],
];

function ofExercise(kind) {
  const graded = !['open', 'case', 'group'].includes(kind);
  const answered = (right) => async (page) => {
    await BY_FINGER[kind](page, await keyOf(page), right);
    if (graded) await page.locator(CHECK).tap();
    await eventually(() => told(page), /\S/);
  };
  return [
    [`${kind}, before`, PAGES[kind], () => Promise.resolve(), 'main'],
    ...(graded ? [[`${kind}, wrong`, PAGES[kind], answered(false), 'main']] : []),
    [`${kind}, ${graded ? 'right' : 'judged'}`, PAGES[kind], answered(true), 'main'],
    [`${kind}, revealed`, PAGES[kind], async (page) => {
      await answered(false)(page);
      await reveal(page);
    }, 'main'],
  ];
}

async function selected(page) {
  await page.evaluate(() => {
    const words = [...document.querySelectorAll('article section > p')].find((one) => one.textContent.length > 200 && !one.closest('.lt-box'));
    words.scrollIntoView({ block: 'center' });
    getSelection().selectAllChildren(words);
  });
  await page.locator('.lt-bar').waitFor();
}

/** Something in every field, a number that is none, and the bar ticked. */
async function filled(page) {
  await page.evaluate(() => {
    const say = (input, value) => { input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); };
    document.querySelectorAll('lt-plan-step').forEach((step) => {
      step.querySelectorAll('textarea').forEach((box) => say(box, 'Iets van mij'));
      step.querySelectorAll('input[inputmode=decimal]').forEach((input, place) => say(input, place === 1 ? 'geen getal' : '12,5'));
      step.querySelectorAll('input[type=date]').forEach((input) => say(input, '2027-03-01'));
      step.querySelectorAll('input[type=range]').forEach((input) => say(input, '2'));
      step.querySelectorAll('.lt-field').forEach((one) => one.querySelector('input[type=radio], input[type=checkbox]')?.click());
      step.querySelector('.lt-plan__bar input')?.click();
      step.querySelectorAll('details').forEach((one) => { one.open = true; });
    });
  });
  await eventually(() => page.evaluate(() => JSON.stringify(window.lesstof.store.entries('plan'))), /Iets van mij/);
}

const VIEWS = [['light', 360], ['dark', 360], ['dark', 1280], ['light', 1280]];

for (const [state, path, bring, part] of STATES.filter(([name]) => new RegExp(only).test(name))) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, hasTouch: true, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const tell = (view, fault) => console.log(JSON.stringify({ state, view, fault }));
  page.on('pageerror', (error) => tell('', `script error: ${error.message}`));
  try {
    await page.goto(site + path);
    await bring(page);
    for (const [colorScheme, width] of VIEWS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.locator(`body[data-md-color-scheme=${colorScheme === 'dark' ? 'slate' : 'default'}]`).waitFor();
      (await faultsOf(page, part)).forEach((fault) => tell(`${colorScheme} ${width}`, fault));
      looked += 1;
    }
  } catch (error) {
    tell('', String(error.message ?? error).slice(0, 400));
  }
  await context.close();
}
await browser.close();
console.log(JSON.stringify({ looked }));
