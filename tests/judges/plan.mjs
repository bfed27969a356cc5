// The plan in Chromium: all twelve steps of the handbook filled in, reloaded, carried on, calculated and saved as
// documents; every fault as a line of JSON, and last how many checks were made.
// usage: node plan.mjs NODE_MODULES SITE_URL FOLDER_FOR_DOCUMENTS [WORDS_OF_ONE_CHECK]
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, site, folder, only = ''] = process.argv.slice(2);
const require = createRequire(`${modules}/x.js`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'] });
const CHAPTERS = Array.from({ length: 12 }, (_, place) => `h${String(place + 1).padStart(2, '0')}`);
const ODD = 'Wij & <script>alert(1)</script> <img src=x onerror=alert(2)> | 👩‍💻 مرحبا بالعالم *ster* \u202f§ 中文 ';
const checks = [];
const check = (name, act, options = {}) => checks.push({ name, act, options });
const field = (page, key) => page.locator(`#veld-${key.replace('/', '-')}`);
const kept = (page, key) => page.evaluate((id) => window.lesstof.store.get('plan', id), key);

async function clean(page, state) {
  await page.evaluate(axe);
  const found = await page.evaluate((values) => axe.run(document.querySelector('main'), { runOnly: { type: 'tag', values } }), rules);
  const faults = found.violations.flatMap((one) => one.nodes.map((node) => `${one.id} ${node.target.join(' ')}`));
  assert.deepEqual(faults.slice(0, 5), [], state);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 1, `${state}: scrolls sideways by ${over}px`);
}

/** Put something in every control of a page as a student would; `text` makes it from a number. */
async function fillAll(page, text) {
  await page.evaluate((words) => {
    const say = (input, value) => { input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); };
    document.querySelectorAll('lt-plan-step').forEach((step) => {
      step.querySelectorAll('textarea').forEach((box, place) => say(box, `${words} ${place}`));
      step.querySelectorAll('input[inputmode=decimal]').forEach((input, place) => say(input, `1.2${place}0,5`));
      step.querySelectorAll('input[type=date]').forEach((input) => say(input, '2027-03-01'));
      step.querySelectorAll('input[type=range]').forEach((input) => say(input, '2'));
      step.querySelectorAll('.lt-field').forEach((one) => one.querySelector('input[type=radio], input[type=checkbox]')?.click());
      step.querySelector('.lt-plan__bar input')?.click();
    });
  }, text);
}

async function saved(page, part) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-part=${part}]`).click()]);
  const file = join(folder, `${checks.current}-${download.suggestedFilename()}`);
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file };
}

check('all twelve steps are filled in on their chapters, kept, and shown as one plan and as documents', async ({ page }) => {
  for (const chapter of CHAPTERS) {
    await page.goto(`${site}${chapter}/`);
    await fillAll(page, ODD.repeat(4));
    await page.waitForFunction(() => /^(\d+) van \1 ingevuld/.test(document.querySelector('[data-part=progress]').textContent));
  }
  assert.equal(await page.evaluate(() => document.querySelectorAll('img[src=x], lt-plan-step script').length), 0);
  await page.goto(`${site}plan/`);
  // Steps out of sight are drawn in turn.
  await page.waitForFunction(() => !document.querySelector('lt-plan-step:not([data-drawn])'));
  assert.match(await page.locator('[data-part=total]').innerText(), /^(\d+) van de \1 velden ingevuld/);
  assert.equal(await page.locator('.lt-missing[data-done]').count(), 12);
  assert.match(await field(page, 'p05/formeel-of-informeel').innerText(), /veel meer formeel dan informeel/);
  assert.equal(await field(page, 'p03/segment').locator('textarea').inputValue(), `${ODD.repeat(4)} 0`);
  await page.locator('input[data-cover=title]').fill('Plan <b>van</b> Zadelpunt');
  await page.locator('input[data-cover=name]').fill('Noor & Bram');
  const { name } = await saved(page, 'word');
  assert.match(name, /^mijn-socialmediaplan-\d{4}-\d\d-\d\d\.docx$/);
  const markdown = readFileSync((await saved(page, 'markdown')).file, 'utf8');
  assert.match(markdown, /^# Plan \\<b\\>van\\<\/b\\> Zadelpunt\n/);
  assert.ok(!/(^|[^\\])<script/.test(markdown));
  await page.emulateMedia({ media: 'print' });
  await page.pdf({ path: join(folder, 'printed.pdf') });
  assert.ok(await field(page, 'p03/segment').locator('.lt-printed').isVisible());
  assert.equal(await page.locator('.lt-control textarea:visible').count(), 0);
});

check('nothing filled in is a template', async ({ page }) => {
  await page.goto(`${site}plan/`);
  assert.match(await page.locator('[data-part=total]').innerText(), /^0 van de \d+ velden ingevuld/);
  await clean(page, 'empty plan');
  await saved(page, 'word');
  const markdown = readFileSync((await saved(page, 'markdown')).file, 'utf8');
  assert.match(markdown, /Vul eerst in: budget, CPM\./);
  assert.match(markdown, /- \[ \] handel en horeca/);
}, { width: 360 });

check('five thousand words and a hundred rows are kept and saved', async ({ page }) => {
  await page.goto(`${site}h12/`);
  const words = 'woord مرحبا 👋 '.repeat(1700);
  await field(page, 'p12/samenvatting').locator('textarea').fill(words);
  await page.evaluate(() => window.lesstof.store.set('plan', 'p12/rollen', Array.from({ length: 100 }, (_, n) => ({ taak: `taak ${n}`, vervanger: 'Bram <b>' }))));
  await page.reload();
  assert.equal((await kept(page, 'p12/samenvatting')).length, words.length);
  assert.match(await field(page, 'p12/samenvatting').innerText(), /3400 van ongeveer 350 woorden/);
  assert.equal(await field(page, 'p12/rollen').locator('.lt-record').count(), 100);
  await page.goto(`${site}plan/`);
  await saved(page, 'word');
});

check('the chain of step 10 is calculated while typing, and says what is missing', async ({ page }) => {
  await page.goto(`${site}h10/`);
  assert.match(await field(page, 'p10/cpa').innerText(), /Vul eerst in: budget, CPM, CTR, conversieratio\./);
  const numbers = { budget: '€ 500', cpm: '5', ctr: '1,2%', conversieratio: '2,5', klantomzet: '40', brutomarge: '60' };
  for (const [name, text] of Object.entries(numbers)) await field(page, `p10/${name}`).locator('input').pressSequentially(text);
  const outcome = (name) => field(page, `p10/${name}`).locator('.lt-outcome').innerText();
  assert.deepEqual(await Promise.all(['vertoningen', 'klikken', 'conversies', 'omzet', 'roas', 'break-even-roas'].map(outcome)),
    ['100.000', '1.200', '30', '1.200', '2,4', '1,67']);
  assert.equal(await outcome('cpa'), '16,67');
  await field(page, 'p10/cpm').locator('input').fill('0');
  assert.match(await outcome('vertoningen'), /Delen door nul kan niet\. Kijk naar: CPM/);
  await field(page, 'p10/cpm').locator('input').fill('vijf');
  await page.keyboard.press('Tab');
  assert.match(await field(page, 'p10/cpm').locator('[role=status]').innerText(), /geen getal/);
  assert.equal(await field(page, 'p10/cpm').locator('input').getAttribute('aria-invalid'), 'true');
  await clean(page, 'a wrong number');
});

check('rows are added, removed and put back by keyboard, and know their numbers', async ({ page }) => {
  await page.goto(`${site}h01/`);
  const list = field(page, 'p01/waarom-social');
  await list.locator('textarea').first().focus();
  for (const text of ['een', 'twee', 'drie']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.keyboard.type('vier');
  await page.waitForTimeout(500);
  assert.deepEqual(await kept(page, 'p01/waarom-social'), ['een', 'twee', 'drie', 'vier']);
  await page.getByRole('button', { name: 'Regel 2 weghalen' }).first().press('Enter');
  assert.match(await list.locator('[role=status]').innerText(), /Regel 2 is weggehaald/);
  assert.equal(await list.locator('textarea').nth(1).getAttribute('aria-label'), 'waarom social, regel 2');
  assert.equal(await page.evaluate(() => document.activeElement.value), 'drie');
  await list.getByRole('button', { name: 'Zet terug' }).press('Enter');
  await page.waitForTimeout(500);
  assert.deepEqual(await kept(page, 'p01/waarom-social'), ['een', 'twee', 'drie', 'vier']);
  await page.reload();
  assert.deepEqual(await list.locator('textarea').evaluateAll((boxes) => boxes.map((box) => box.value)), ['een', 'twee', 'drie', 'vier']);
}, { width: 360 });

check('what was filled in is carried into the step that builds on it, and the bar is kept', async ({ page }) => {
  await page.goto(`${site}h03/`);
  await field(page, 'p03/segment').locator('textarea').fill('Thuiswerkers <b>');
  await page.locator('.lt-plan__bar input').first().check();
  await page.goto(`${site}h04/`);
  await page.locator('.lt-earlier summary', { hasText: 'Planstap 3' }).click();
  const body = page.locator('.lt-earlier details[open]');
  assert.match(await body.innerText(), /segment\s+Thuiswerkers <b>/);
  await clean(page, 'an earlier step');
  await body.getByRole('link', { name: 'Wijzig dit in planstap 3' }).click();
  await page.waitForURL(/h03\/#step-p03$/);
  assert.ok(await page.locator('.lt-plan__bar input').first().isChecked());
});

for (const [width, scheme] of [[360, 'light'], [1280, 'dark']]) {
  check(`every kind of field is accessible, ${width} ${scheme}`, async ({ page }) => {
    for (const chapter of ['h05', 'h07', 'h09', 'h12']) {
      await page.goto(`${site}${chapter}/`);
      await clean(page, `${chapter} empty`);
      await fillAll(page, 'Iets');
      await page.waitForTimeout(600);
      await clean(page, `${chapter} filled in`);
    }
  }, { width, scheme });
}

check('typed text is kept when the page is left at once, and another tab shows it', async ({ page, context }) => {
  const tab = await context.newPage();
  await tab.goto(`${site}plan/`);
  await page.goto(`${site}h05/`);
  await field(page, 'p05/waarom').locator('textarea').pressSequentially('Net niet af');
  await page.goto(`${site}h06/`);
  await tab.waitForFunction(() => document.querySelector('#veld-p05-waarom textarea').value === 'Net niet af');
  await page.goto(`${site}h05/`);
  assert.equal(await field(page, 'p05/waarom').locator('textarea').inputValue(), 'Net niet af');
});

check('a slider and a choice can be set and cleared', async ({ page }) => {
  await page.goto(`${site}h05/`);
  const slider = field(page, 'p05/ernstig-of-grappig').locator('input');
  assert.equal(await slider.getAttribute('aria-valuetext'), 'nog niet ingesteld');
  await slider.click();
  assert.match(await slider.getAttribute('aria-valuetext'), /midden tussen ernstig en grappig/);
  await slider.press('ArrowLeft');
  assert.match(await slider.getAttribute('aria-valuetext'), /iets meer ernstig dan grappig/);
  await field(page, 'p05/ernstig-of-grappig').getByRole('button', { name: 'Wissen' }).click();
  await page.waitForTimeout(500);
  assert.equal(await kept(page, 'p05/ernstig-of-grappig'), undefined);
});

check('values that no page wrote do no harm', async ({ page }) => {
  await page.goto(`${site}h05/`);
  await page.evaluate(() => {
    const { store } = window.lesstof;
    for (const key of ['waarom', 'kernwaarden', 'eerste-karaktertrek', 'ernstig-of-grappig', 'beeldregels']) store.set('plan', `p05/${key}`, { not: [1, null] });
    store.set('plan', 'p05/toongids', [null, 7, { situatie: 'goed', anders: 'van vroeger' }, 'x']);
    store.set('plan', 'p05/tweede-karaktertrek', 'een oude keuze');
    store.set('plan-bar', 'p05', 'x');
  });
  await page.reload();
  assert.equal(await field(page, 'p05/tweede-karaktertrek').locator('input:checked').inputValue(), 'een oude keuze');
  await field(page, 'p05/toongids').locator('textarea').nth(1).fill('a');
  await page.waitForTimeout(500);
  assert.equal((await kept(page, 'p05/toongids'))[2].anders, 'van vroeger');
});

check('without JavaScript the fields are blanks to print', async ({ page }) => {
  for (const path of ['h05/', 'plan/']) {
    await page.goto(site + path);
    assert.equal(await page.locator('lt-plan-step :is(input, textarea, button):visible').count(), 0);
    assert.ok(await page.locator('.lt-blank:visible').count() > 5);
    assert.equal(await page.locator('.lt-panel:visible, [data-part=kept]:visible').count(), 0);
  }
}, { javaScriptEnabled: false });

for (const [place, { name, act, options }] of checks.entries()) {
  if (!name.includes(only)) continue;
  checks.current = place;
  const { width = 1280, scheme: colorScheme = 'light', javaScriptEnabled = true } = options;
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled });
  const fault = (text) => console.log(JSON.stringify({ name, fault: text }));
  try {
    context.setDefaultTimeout(15000);
    const page = await context.newPage();
    page.on('pageerror', (error) => fault(`script error: ${error.message}`));
    page.on('dialog', (dialog) => { fault(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on('request', (request) => /^https?:/.test(request.url()) && !request.url().startsWith(site) && fault(`other host: ${request.url()}`));
    await act({ page, context });
  } catch (error) {
    fault(String(error.message ?? error).slice(0, 600));
  }
  await context.close();
}
await browser.close();
console.log(JSON.stringify({ checks: checks.length }));
