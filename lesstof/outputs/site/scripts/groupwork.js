/** A group task: its steps with a clock that starts, stands still and goes to the next step. */

import { clockFace, clockFor, leftOn, paused, started } from './countdown.js';
import { all, part, show } from './dom.js';
import { t } from './texts.js';

const MINUTE = 60_000;

/**
 * @param {HTMLElement} host
 * @param {import('./sheet.js').Sheet} sheet
 */
export function beginGroupwork(host, sheet) {
  const steps = all(host, '.lt-steps > li');
  if (!steps.length) return;
  const table = { host, sheet, steps, clock: keptClock(sheet, steps), said: '' };
  show(host, 'clock');
  part(host, 'start').addEventListener('click', () => toggle(table));
  part(host, 'step').addEventListener('click', () => next(table));
  setInterval(() => tick(table), 500);
  draw(table);
}

/** Where the group was; a clock that ran on for hours stands still again. */
function keptClock(sheet, steps) {
  const kept = sheet.record.answer;
  const sound = kept && Number.isInteger(kept.step) && steps[kept.step] && Number.isFinite(kept.left) && Number.isFinite(kept.runsSince);
  if (!sound) return clockFor(0, minutesOf(steps[0]));
  return leftOn(kept, Date.now()) < -30 * MINUTE ? { ...kept, left: 0, runsSince: 0 } : kept;
}

function toggle(table) {
  const now = Date.now();
  set(table, table.clock.runsSince ? paused(table.clock, now) : started(table.clock, now));
  say(table, table.clock.runsSince ? stepName(table) : t('The clock stands still.'));
}

/** The next step; after the last one the task is done, and can be begun again. */
function next(table) {
  const last = table.clock.step === table.steps.length - 1;
  const step = last ? 0 : table.clock.step + 1;
  const clock = clockFor(step, minutesOf(table.steps[step]));
  set(table, last ? clock : started(clock, Date.now()), last);
  say(table, last ? t('All steps are done.') : stepName(table));
}

function set(table, clock, done = false) {
  table.clock = clock;
  const { sheet } = table;
  sheet.keep({ ...sheet.record, answer: clock, ...(done ? { best: 1, tries: sheet.record.tries + 1, checked: Date.now() } : {}) });
  draw(table);
}

function tick(table) {
  if (!table.clock.runsSince) return;
  draw(table);
  const left = leftOn(table.clock, Date.now());
  if (minutesOf(table.steps[table.clock.step]) === 0) return;
  if (left <= 0) say(table, t('Time is up for step {step}.', { step: table.clock.step + 1 }));
  else if (left <= MINUTE && minutesOf(table.steps[table.clock.step]) > 1) say(table, t('One minute left.'));
}

function draw({ host, clock, steps }) {
  part(host, 'time').textContent = clockFace(leftOn(clock, Date.now()));
  part(host, 'time').classList.toggle('lt-clock__time--late', leftOn(clock, Date.now()) < 0);
  part(host, 'start').textContent = clock.runsSince ? t('Pause') : t('Start the clock');
  part(host, 'step').textContent = clock.step === steps.length - 1 ? t('We are done') : t('Next step');
  part(host, 'at').textContent = t('Step {step} of {count}', { step: clock.step + 1, count: steps.length });
  steps.forEach((step, place) => (place === clock.step ? step.setAttribute('aria-current', 'step') : step.removeAttribute('aria-current')));
}

/** Politely, and each thing once. */
function say(table, text) {
  if (table.said === text) return;
  table.said = text;
  part(table.host, 'result').textContent = text;
}

function stepName({ clock, steps }) {
  return t('Step {step}. Time: {minutes} min.', { step: clock.step + 1, minutes: minutesOf(steps[clock.step]) });
}

const minutesOf = (step) => Number(step.dataset.minutes ?? 0);
