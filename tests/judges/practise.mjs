// A student's week in Chromium: every kind of exercise, by keyboard alone where it says so, answers that stay, two
// devices, and a browser that keeps nothing. Prints every fault as a line of JSON, and last how many checks it made.
// usage: node practise.mjs NODE_MODULES SITE_URL SITE_FOLDER [WORDS_OF_ONE_CHECK]
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually, PATIENCE } from './patience.mjs';
import { BY_KEYBOARD, CHECK, clean, enterOn, keyOf, launched, PAGES, placeOf, tabTo, tapInto, told } from './student.mjs';

const [, site, folder, only = ''] = process.argv.slice(2);
const KEY = 'lesstof:handboek-social-media-marketing';
const browser = await launched();
const copies = mkdtempSync(join(tmpdir(), 'lesstof-'));
const checks = [];
const check = (name, act, options = {}) => checks.push({ name, act, options });

for (const kind of Object.keys(BY_KEYBOARD)) {
  check(`${kind} by keyboard alone, accessible before, wrong, right and after a reload`, async ({ page }) => {
    await page.goto(site + PAGES[kind]);
    await clean(page, 'before');
    await enterOn(page, CHECK);
    assert.match(await told(page), /eerst een antwoord/);
    await page.reload();
    await BY_KEYBOARD[kind](page, await keyOf(page));
    await enterOn(page, CHECK);
    assert.match(await told(page), /^\s*Goed!/);
    assert.ok(await page.evaluate(() => document.activeElement.matches('[data-part=check]')), 'the focus stays');
    await clean(page, 'right');
    await page.reload();
    assert.match(await told(page), /^\s*Goed!/);
    await enterOn(page, '[data-part=again]');
    assert.match(await told(page), /opnieuw/);
    await page.reload();
    assert.equal(await told(page), '');
  }, { width: 360 });
}

check('a wrong choice says why, and shows no other answer', async ({ page }) => {
  await page.goto(site + PAGES['single-choice']);
  await page.locator('.lt-choice').first().tap();
  await page.locator(CHECK).tap();
  await eventually(() => told(page), /Nog niet goed/);
  assert.match(await page.locator('.lt-choice-row').first().innerText(), /Fout[\s\S]*vertoningen/);
  assert.equal(await page.locator('.lt-marked').count(), 1);
  const described = await page.locator('.lt-choice input').first().getAttribute('aria-describedby');
  assert.match(await page.locator(`#${described}`).innerText(), /Fout/);
  await clean(page, 'wrong');
  await page.locator('.lt-choice').nth(1).tap();
  await eventually(() => page.locator('.lt-marked').count(), 0);
}, { width: 360, hasTouch: true, scheme: 'dark' });

check('a usual wrong number gets its own feedback, and no number is no attempt', async ({ page }) => {
  await page.goto(site + PAGES.numeric);
  await page.locator('.lt-numeric input').fill('zestig');
  await page.keyboard.press('Enter');
  assert.match(await told(page), /geen getal/);
  await page.locator('.lt-numeric input').fill('60');
  await page.keyboard.press('Enter');
  assert.match(await told(page), /Nog niet goed[\s\S]*hele bedrag/);
  await page.locator('.lt-numeric input').fill('1.250');
  await page.keyboard.press('Enter');
  assert.match(await told(page), /Gelezen als: 1\.250/);
});

check('words of a list go into the gaps by tapping, pairs repeat what was chosen', async ({ page }) => {
  await page.goto(site + PAGES.cloze);
  await page.locator('.lt-word', { hasText: 'AMEC' }).tap();
  await eventually(() => page.locator('.lt-gap input').first().inputValue(), 'AMEC');
  assert.equal(await page.locator('.lt-word', { hasText: 'AMEC' }).getAttribute('aria-pressed'), 'true');
  await tapInto(page.locator('.lt-gap input').nth(3));
  await page.locator('.lt-word', { hasText: 'input' }).tap();
  await eventually(() => page.locator('.lt-gap input').nth(3).inputValue(), 'input');
  await page.locator('.lt-gap input').nth(4).fill('outtakee');
  await page.locator(CHECK).tap();
  await eventually(() => told(page), /\S/);
  await clean(page, 'partly');
  await page.goto(site + PAGES.matching);
  await page.locator('.lt-matching select').first().selectOption('B');
  assert.equal(await page.locator('.lt-matching__chosen').count(), 1);
}, { width: 360, hasTouch: true });

check('lines are ordered by choosing a place, and the move is said', async ({ page }) => {
  await page.goto(site + PAGES.ordering);
  const line = await page.locator('.lt-ordering li > span:nth-child(2)').first().innerText();
  await page.locator('.lt-ordering select').first().selectOption('3');
  assert.equal(await placeOf(page, line), 3);
  assert.match(await page.locator('[data-part=moved]').innerText(), /plaats 3 van 6/);
});

check('hints come one by one, and looking at the answer earns nothing today', async ({ page }) => {
  await page.goto(site + PAGES.open);
  assert.equal(await page.locator('.lt-details--hint:visible').count(), 1);
  await page.locator('.lt-details--hint summary').first().click();
  await eventually(() => page.locator('.lt-details--hint:visible').count(), 2);
  await page.goto(site + PAGES['single-choice']);
  await page.locator('.lt-details--answer summary').click();
  await page.locator('.lt-choice').nth(1).click();
  await page.locator(CHECK).click();
  assert.match(await told(page), /Goed![\s\S]*0 van 1 punt[\s\S]*morgen/);
});

for (const kind of ['open', 'case']) {
  check(`${kind}: the text is kept as text, and judged by its criteria`, async ({ page }) => {
    await page.goto(site + PAGES[kind]);
    await tabTo(page, 'textarea');
    await page.keyboard.type('<img src=x onerror=alert(1)> Drie woorden & meer');
    await enterOn(page, '.lt-details--points summary');
    await tabTo(page, '.lt-criterion input', 1);
    await page.keyboard.press('Space');
    assert.match(await told(page), /aan 1 van de 5 criteria/);
    await clean(page, 'judged');
    await page.reload();
    assert.equal(await page.locator('textarea').inputValue(), '<img src=x onerror=alert(1)> Drie woorden & meer');
    assert.match(await told(page), /aan 1 van de 5 criteria/);
    await page.goto(site + 'mijn-studie/');
    assert.equal(await page.locator('img[src=x]').count(), 0);
  }, { width: 360 });
}

check('a text that was being typed when the page is left is kept', async ({ page }) => {
  await page.goto(site + PAGES.open);
  await page.locator('textarea').pressSequentially('Net niet af');
  await page.goto(site + 'oefenen/');
  await page.goto(site + PAGES.open);
  assert.equal(await page.locator('textarea').inputValue(), 'Net niet af');
});

check('the clock of a group task runs, stands still, warns and goes on', async ({ page }) => {
  const face = () => page.locator('[data-part=time]').innerText();
  await page.clock.install();
  await page.goto(site + PAGES.group);
  // From here on time goes as the test says, and not as quick as the machine is.
  await page.clock.pauseAt(Date.now() + 3600_000);
  await enterOn(page, '[data-part=start]');
  await page.clock.runFor(61_000);
  await eventually(face, '3:59');
  await page.clock.runFor(180_500);
  await eventually(() => told(page), /Nog één minuut/);
  await page.clock.runFor(60_000);
  await eventually(() => told(page), /stap 1 is om/);
  await page.clock.resume();
  await clean(page, 'running');
  await enterOn(page, '[data-part=step]');
  assert.equal(await page.locator('[aria-current=step]').count(), 1);
  assert.match(await told(page), /Stap 2\. Tijd: 15 min/);
  await enterOn(page, '[data-part=start]');
  const before = await face();
  await page.clock.runFor(5_000);
  assert.equal(await face(), before);
  await page.reload();
  assert.equal(await page.locator('[data-part=at]').innerText(), 'Stap 2 van 5');
}, { width: 360 });

check('questions of earlier chapters are answered on the spot, and begin empty on another day', async ({ page }) => {
  await page.clock.install();
  await page.goto(site + 'h02/');
  const exercise = page.locator('.lt-box--recall details[open] lt-exercise').first();
  await exercise.locator('.lt-choice').nth(1).click();
  await exercise.locator(CHECK).click();
  assert.match(await exercise.locator('[data-part=result]').innerText(), /Goed!/);
  await clean(page, 'recalled');
  await page.reload();
  assert.equal(await exercise.locator('input:checked').count(), 1);
  await page.clock.setFixedTime(Date.now() + 48 * 3600_000);
  await page.reload();
  assert.equal(await exercise.locator('input:checked').count(), 0);
});

check('a round leads from question to question, and what went wrong returns tomorrow', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${site}h11/oefeningen/`);
  await page.getByRole('link', { name: 'in een ronde' }).click();
  await eventually(() => page.locator('[data-part=chapter]').inputValue(), 'h11');
  await clean(page, 'choosing');
  await page.locator('[data-part=begin]').click();
  for (let question = 1; question <= 5; question += 1) {
    await page.locator('[data-part=round]').filter({ hasText: `vraag ${question} van 5` }).waitFor();
    if (question === 1) await clean(page, 'in a round');
    await answerSomething(page);
    await page.locator(CHECK).click();
    await page.locator('[data-part=next]').click();
  }
  await eventually(() => page.locator('[data-part=round]').innerText(), /van de 5 in één keer goed/);
  await clean(page, 'after a round');
  assert.doesNotMatch(await page.locator('[data-part=supply]').innerText(), /terug/);
  await page.clock.setFixedTime(Date.now() + 24 * 3600_000);
  await page.reload();
  assert.match(await page.locator('[data-part=supply]').innerText(), /vandaag [1-5] terug/);
});

/** An answer that is not wholly right. */
async function answerSomething(page) {
  const kind = await page.locator('lt-exercise').getAttribute('data-kind');
  if (kind.endsWith('choice')) return page.locator('.lt-choice').nth((await keyOf(page)).choices.indexOf(false)).click();
  if (kind === 'true-false') return page.locator('.lt-truth').first().click();
  if (kind === 'matching') return page.locator('.lt-matching select').first().selectOption('A');
  if (kind === 'ordering') return page.locator('.lt-step--down').first().click();
  return page.locator('.lt-gap input, .lt-numeric input').first().fill('9999');
}

check('My study shows progress, travels by file to another device, and merges by the newest', async ({ page, other }) => {
  await page.goto(site + PAGES['single-choice']);
  await page.locator('.lt-choice').nth(1).click();
  await page.locator(CHECK).click();
  await page.goto(`${site}mijn-studie/`);
  assert.match(await page.locator('[data-part=total]').innerText(), /^1 van de \d+ oefeningen gemaakt, 1 van/);
  assert.match(await page.locator('[data-chapter=h01] summary').innerText(), /1 van 10 gemaakt/);
  await clean(page, 'my study');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-part=export]').click()]);
  assert.match(download.suggestedFilename(), /^handboek-social-media-marketing-\d{4}-\d\d-\d\d\.json$/);
  const file = join(copies, 'copy.json');
  await download.saveAs(file);
  await other.goto(`${site}mijn-studie/`);
  assert.match(await other.locator('[data-part=total]').innerText(), /nog niets bewaard/);
  await other.locator('[data-part=file]').setInputFiles(file);
  await other.getByText('Overgenomen: 1 nieuwer onderdeel.').waitFor();
  await other.locator('[data-part=file]').setInputFiles(file);
  await other.getByText('niets nieuwers').waitFor();
  writeFileSync(file, readFileSync(file, 'utf8').replace('"version":1', '"version":2'));
  await other.locator('[data-part=file]').setInputFiles(file);
  await other.getByText('nieuwere versie van de site').waitFor();
  writeFileSync(file, '{"half');
  await other.locator('[data-part=file]').setInputFiles(file);
  await other.getByText('niet te lezen').waitFor();
  await other.goto(`${site}h01/oefeningen/`);
  assert.match(await other.locator('li[data-exercise="01-01"]').innerText(), /goed/);
});

check('erasing asks twice, by keyboard', async ({ page }) => {
  await page.goto(site + PAGES['single-choice']);
  await page.locator('.lt-choice').nth(1).click();
  await page.goto(`${site}mijn-studie/`);
  const kept = () => page.evaluate((name) => localStorage.getItem(name), KEY);
  await enterOn(page, '[data-part=erase]');
  await clean(page, 'asking');
  await enterOn(page, '[data-part=sure]');
  assert.ok(await kept());
  await enterOn(page, '[data-part=keep]');
  assert.ok(await kept());
  await enterOn(page, '[data-part=erase]');
  await enterOn(page, '[data-part=sure]');
  await page.keyboard.press('Enter');
  assert.equal(await kept(), null);
  assert.match(await page.locator('[data-part=told]').innerText(), /gewist/);
});

check('two tabs keep in step, also when one erases', async ({ page, context }) => {
  const tab = await context.newPage();
  await page.goto(site + PAGES['single-choice']);
  await tab.goto(site + PAGES['single-choice']);
  await page.locator('.lt-choice').nth(1).click();
  await page.locator(CHECK).click();
  await tab.waitForFunction(() => document.querySelector('[data-part=result]').innerText.includes('Goed!'));
  await page.evaluate(() => window.lesstof.store.erase());
  await tab.waitForFunction(() => document.querySelector('[data-part=result]').innerText === '');
});

check('an exercise that was changed says so, and a newer build keeps the rest', async ({ page }) => {
  await page.goto(site + PAGES['single-choice']);
  await page.evaluate(() => {
    const record = { answer: [1], marked: true, best: 1, tries: 1, checked: 1, box: 2, due: '2020-01-01' };
    window.lesstof.store.set('exercise', '01-01', record, 'another text');
    window.lesstof.store.set('exercise', '01-04', { answer: { text: 'Mijn tekst' } }, 'another text');
  });
  await page.reload();
  assert.ok(await page.locator('[data-part=changed]').isVisible());
  assert.equal(await page.locator('lt-exercise input:checked').count(), 0);
  await clean(page, 'changed');
  await page.goto(site + PAGES.open);
  assert.equal(await page.locator('textarea').inputValue(), 'Mijn tekst');
  await page.goto(`${site}h01/oefeningen/`);
  assert.match(await page.locator('li[data-exercise="01-01"]').innerText(), /veranderd/);
});

check('a browser whose storage is full says so once and loses nothing on the page', async ({ page }) => {
  await page.goto(site + PAGES.open);
  await page.evaluate(() => {
    for (let size = 1 << 20; size; size >>= 1) {
      try { for (let n = 0; ; n += 1) localStorage.setItem(`fill${size}-${n}`, 'x'.repeat(size)); } catch { /* full */ }
    }
  });
  await page.locator('textarea').fill('Dit past er niet meer bij. '.repeat(20));
  await page.getByText('opslag van deze browser is vol').waitFor();
  await page.locator('textarea').pressSequentially('En dit ook niet.');
  await eventually(() => page.evaluate(() => window.lesstof.store.get('exercise', '01-04').answer.text), /En dit ook niet\.$/);
  assert.equal(await page.locator('.lt-notice:visible').count(), 1);
  await clean(page, 'full');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar een kopie' }).click()]);
  assert.match(readFileSync(await download.path(), 'utf8'), /Dit past er niet meer bij/);
});

check('a browser that keeps nothing says so, and exercises still work', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  await page.goto(site + PAGES['single-choice']);
  await page.locator('.lt-choice').nth(1).click();
  await page.locator(CHECK).click();
  assert.match(await told(page), /Goed!/);
  assert.ok(await page.getByText('Deze browser bewaart hier niets').isVisible());
}, { themeFails: true });

check('data of a newer version is left alone, and says so', async ({ page }) => {
  const newer = JSON.stringify({ format: 'lesstof-study', version: 99, course: 'handboek-social-media-marketing', items: {} });
  await page.goto(site);
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [KEY, newer]);
  await page.goto(site + PAGES['single-choice']);
  await page.locator('.lt-choice').nth(1).click();
  await page.getByText('nieuwere versie van deze site').waitFor();
  await page.goto(site);
  assert.equal(await page.evaluate((name) => localStorage.getItem(name), KEY), newer);
});

check('opened from a disk, exercises work and answers stay', async ({ page }) => {
  const file = pathToFileURL(join(folder, PAGES['single-choice'], 'index.html')).href;
  await page.goto(file);
  await page.locator('.lt-choice').nth(1).click();
  await page.locator(CHECK).click();
  assert.match(await told(page), /Goed!/);
  await page.reload();
  assert.match(await told(page), /Goed!/);
}, { themeFails: true });

check('without JavaScript the answer is there, and nothing is promised that does not work', async ({ page }) => {
  for (const kind of Object.keys(PAGES)) {
    await page.goto(site + PAGES[kind]);
    assert.equal(await page.locator('lt-exercise button:visible').count(), 0, kind);
    assert.equal(await page.locator('[data-part=kept]:visible').count(), 0, kind);
    assert.ok(await page.locator('lt-exercise details:visible, .lt-rubric:visible').count(), kind);
  }
  for (const address of ['mijn-studie/', 'oefenen/']) {
    await page.goto(site + address);
    assert.ok(await page.locator('.lt-without-script').isVisible());
    assert.equal(await page.locator('lt-study:visible, lt-practice:visible').count(), 0);
  }
}, { javaScriptEnabled: false });

check('a strict policy for scripts and styles breaks nothing of ours', async ({ page }) => {
  await page.route(`${site}${PAGES['single-choice']}`, async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers(), 'content-security-policy': "default-src 'self'; script-src 'self'; img-src 'self' data:" };
    await route.fulfill({ response: answer, headers });
  });
  await page.goto(site + PAGES['single-choice']);
  await page.locator('.lt-choice').nth(1).click();
  await page.locator(CHECK).click();
  assert.match(await told(page), /Goed!/);
}, { themeFails: true });

/** A page that tells its own faults; where the theme's scripts fail by themselves, only what we do counts. */
function watched(page, name, options) {
  const fault = (text) => console.log(JSON.stringify({ name, fault: text }));
  page.on('pageerror', (error) => options.themeFails || fault(`script error: ${error.message}`));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site) && !request.url().startsWith('blob:')) fault(`other host: ${request.url()}`);
  });
  return page;
}

for (const { name, act, options } of checks.filter((one) => one.name.includes(only))) {
  const { width = 1280, hasTouch = false, scheme: colorScheme = 'light', javaScriptEnabled = true } = options;
  const settings = { viewport: { width, height: 800 }, hasTouch, colorScheme, javaScriptEnabled, bypassCSP: false };
  const [context, second] = [await browser.newContext(settings), await browser.newContext(settings)];
  try {
    for (const one of [context, second]) one.setDefaultTimeout(PATIENCE);
    const page = watched(await context.newPage(), name, options);
    await act({ page, context, other: watched(await second.newPage(), name, options) });
  } catch (error) {
    console.log(JSON.stringify({ name, fault: String(error.message ?? error).slice(0, 600) }));
  }
  await context.close();
  await second.close();
}
await browser.close();
rmSync(copies, { recursive: true });
console.log(JSON.stringify({ checks: checks.length }));
