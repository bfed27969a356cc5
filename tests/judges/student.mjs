// What judges of the site share: a browser, a student who answers by keys or by finger, and a look at a page's faults.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { atRest, eventually } from './patience.mjs';

const require = createRequire(`${process.argv[2]}/x.js`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export const launched = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });

/** A page of the handbook for each kind of exercise. */
export const PAGES = {
  'single-choice': 'h01/oefeningen/01-01/', 'multiple-choice': 'h01/oefeningen/01-06/', 'true-false': 'h01/oefeningen/01-03/',
  matching: 'h01/oefeningen/01-02/', ordering: 'h11/oefeningen/11-11/', cloze: 'h11/oefeningen/11-05/',
  numeric: 'h11/oefeningen/11-09/', open: 'h01/oefeningen/01-04/', case: 'h01/oefeningen/01-07/', group: 'h01/oefeningen/01-09/',
};
export const CHECK = '[data-part=check]';
export const told = (page) => page.locator('lt-exercise [data-part=result]').innerText();
export const keyOf = (page) => page.evaluate(() => JSON.parse(document.querySelector('lt-exercise').dataset.key ?? 'null'));

/** The faults that axe finds in a part of the page at rest, and whether something is wider than the page. */
export async function faultsOf(page, part = ':root') {
  await atRest(page);
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const found = await page.evaluate(([where, values]) => axe.run(where, { runOnly: { type: 'tag', values } }), [part, rules]);
  const faults = found.violations.flatMap((one) => one.nodes.map((node) => `${one.id} ${node.target.join(' ')}`));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 1 ? [...faults, `scrolls sideways by ${over}px`] : faults;
}

export async function clean(page, state, part) {
  assert.deepEqual({ state, faults: await faultsOf(page, part) }, { state, faults: [] });
}

/** Tab on until the focus is on an element that fits; what a student without a mouse does. */
export async function tabTo(page, selector, nth = 0) {
  const fits = () => page.evaluate(([wanted, place]) => document.querySelectorAll(wanted)[place] === document.activeElement, [selector, nth]);
  for (let step = 0; step < 250; step += 1) {
    if (await fits()) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no way by keyboard to ${selector} ${nth}`);
}

export const enterOn = async (page, selector) => { await tabTo(page, selector); await page.keyboard.press('Enter'); };

const LINES = '.lt-ordering li > span:nth-child(2)';
export async function placeOf(page, line) {
  return (await page.locator(LINES).allInnerTexts()).indexOf(line) + 1;
}

/** Brings every line to its place; `up` lifts the line at a place by one. */
async function order(page, rows, up) {
  const lines = await page.locator(LINES).allInnerTexts();
  for (let wanted = 1; wanted <= rows.length; wanted += 1) {
    const line = lines[rows.findIndex((places) => places.includes(wanted))];
    for (let at = await placeOf(page, line); at > wanted; at -= 1) {
      await up(at);
      await eventually(() => placeOf(page, line), at - 1);
    }
  }
}

async function criteriaByKeyboard(page, words) {
  await tabTo(page, 'textarea');
  await page.keyboard.type(words);
  await enterOn(page, '.lt-details--points summary');
  await tabTo(page, '.lt-criterion input', 1);
  await page.keyboard.press('Space');
}

/** Answers an exercise rightly with keys alone; each leaves the focus somewhere in the exercise. */
export const BY_KEYBOARD = {
  'single-choice': async (page, { choices }) => {
    await tabTo(page, '.lt-choice input');
    for (let place = 0; place < choices.indexOf(true); place += 1) await page.keyboard.press('ArrowDown');
    if (choices[0]) await page.keyboard.press('Space');
  },
  'multiple-choice': async (page, { choices }) => {
    for (const [place, right] of choices.entries()) {
      if (!right) continue;
      await tabTo(page, '.lt-choice input', place);
      await page.keyboard.press('Space');
    }
  },
  'true-false': async (page, { rows }) => {
    for (const [place, right] of rows.entries()) {
      await tabTo(page, '.lt-statements input[value=true]', place);
      await page.keyboard.press('Space');
      if (!right) await page.keyboard.press('ArrowDown');
    }
  },
  matching: async (page, { rows }) => {
    for (const [place, letter] of rows.entries()) {
      await tabTo(page, '.lt-matching select', place);
      await page.keyboard.press(letter);
    }
  },
  ordering: (page, { rows }) => order(page, rows, async (at) => {
    await page.evaluate(() => document.activeElement.blur());
    await tabTo(page, '.lt-step--up', at - 1);
    await page.keyboard.press('Enter');
  }),
  cloze: async (page, { gaps }) => {
    for (const [place, [word]] of gaps.entries()) {
      await tabTo(page, '.lt-gap input', place);
      await page.keyboard.type(word.toUpperCase());
    }
  },
  numeric: async (page, { answer }) => {
    await tabTo(page, '.lt-numeric input');
    await page.keyboard.type(`€ ${String(answer).replace('.', ',')},-`);
  },
};

/** The three kinds that nobody can check, by keys. */
export const OPEN_BY_KEYBOARD = {
  open: (page) => criteriaByKeyboard(page, 'Mijn antwoord'),
  case: (page) => criteriaByKeyboard(page, 'Mijn advies'),
  group: async (page) => {
    await enterOn(page, '[data-part=start]');
    await enterOn(page, '[data-part=step]');
  },
};

/** A tap clicks a moment after the finger is up: then the field has the focus. */
export async function tapInto(field) {
  await field.tap();
  await eventually(() => field.evaluate((one) => one === document.activeElement), true);
}

async function criteriaByFinger(page) {
  await tapInto(page.locator('textarea').first());
  await page.keyboard.insertText('Getypt op een telefoon');
  await page.locator('.lt-details--points summary').first().tap();
  await page.locator('.lt-criterion').nth(1).tap();
}

/** Answers an exercise by finger: rightly, or when `right` is false wrongly. */
export const BY_FINGER = {
  'single-choice': (page, { choices }, right = true) => page.locator('.lt-choice').nth(choices.indexOf(right)).tap(),
  'multiple-choice': async (page, { choices }, right = true) => {
    for (const [place, isRight] of choices.entries()) if (isRight === right) await page.locator('.lt-choice').nth(place).tap();
  },
  'true-false': async (page, { rows }, right = true) => {
    for (const [place, isTrue] of rows.entries()) {
      const value = String(isTrue === right);
      await page.locator(`.lt-truth:has(input[value=${value}])`).nth(place).tap();
    }
  },
  matching: async (page, { rows }, right = true) => {
    for (const [place] of rows.entries()) {
      const field = page.locator('.lt-matching select').nth(place);
      await tapInto(field);
      await field.selectOption(rows[right ? place : (place + 1) % rows.length]);
    }
  },
  ordering: async (page, { rows }, right = true) => {
    await order(page, rows, (at) => page.locator('.lt-step--up').nth(at - 1).tap());
    if (!right) await page.locator('.lt-step--down').first().tap();
  },
  cloze: async (page, { gaps }, right = true) => {
    for (const [place, [word]] of gaps.entries()) {
      const gap = page.locator('.lt-gap input').nth(place);
      await tapInto(gap);
      const offered = page.locator('.lt-word').filter({ hasText: new RegExp(`^\\s*${right ? word : gaps[(place + 1) % gaps.length][0]}\\s*$`, 'i') });
      if (await offered.count()) await offered.first().tap();
      else await gap.fill(right ? word : 'onzin');
      await eventually(() => gap.inputValue(), /./);
    }
  },
  numeric: async (page, { answer }, right = true) => {
    await tapInto(page.locator('.lt-numeric input'));
    await page.locator('.lt-numeric input').fill(right ? String(answer).replace('.', ',') : '987654');
  },
  open: criteriaByFinger,
  case: criteriaByFinger,
  group: async (page) => {
    await page.locator('[data-part=start]').tap();
    await eventually(() => told(page), /Stap 1/);
    await page.locator('[data-part=step]').tap();
    await eventually(() => told(page), /Stap 2/);
  },
};

/** Opens hints, answers and criteria; done when all of them have told that they are open. */
export const reveal = (page) => page.evaluate(() => {
  const closed = [...document.querySelectorAll('lt-exercise details:not([open])')];
  const opened = closed.map((one) => new Promise((done) => { one.addEventListener('toggle', done, { once: true }); }));
  closed.forEach((one) => { one.hidden = false; one.open = true; });
  return Promise.all(opened).then(() => {});
});
