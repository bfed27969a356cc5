/** An exercise whose answer can be checked: check, feedback, try again. */

import { answerForm } from './answer-forms.js';
import { all, made, part, show, sign } from './dom.js';
import { facts } from './facts.js';
import { answeredFields, grade } from './grading.js';
import { hasThousandsSign, readNumber } from './numbers.js';
import { checked, drafted, looked } from './records.js';
import { earned, verdict } from './results.js';
import { noteResult, offerNext } from './round.js';
import { t } from './texts.js';

/**
 * Make the exercise work.
 * @param {HTMLElement} host
 * @param {import('./sheet.js').Sheet} sheet
 */
export function beginChecking(host, sheet) {
  const desk = { host, sheet, form: answerForm(host), key: JSON.parse(host.dataset.key ?? 'null') };
  show(host, 'actions');
  restore(desk);
  sheet.follow(() => restore(desk));
  host.addEventListener('input', () => edited(desk));
  host.addEventListener('keydown', (event) => checkOnEnter(desk, event));
  part(host, 'check').addEventListener('click', () => check(desk));
  part(host, 'again').addEventListener('click', () => again(desk));
  answerOf(host)?.addEventListener('toggle', () => answerOf(host).open && sheet.keep(looked(sheet.record, Date.now())));
}

/** Show what was kept, with its signs when it was checked. */
function restore(desk) {
  const { sheet, form } = desk;
  form.unmark();
  form.write(sheet.record.answer);
  part(desk.host, 'result').replaceChildren();
  if (sheet.record.marked && sheet.record.answer !== null) tell(desk, graded(desk, sheet.record.answer), sheet.record.answer);
}

function edited({ host, sheet, form }) {
  form.unmark();
  part(host, 'result').replaceChildren();
  sheet.keepSoon(drafted(sheet.record, form.read()));
}

/** Enter in a text field checks, as students expect of a form. */
function checkOnEnter(desk, event) {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.isComposing) return;
  event.preventDefault();
  check(desk);
}

function check(desk) {
  const { host, sheet, form } = desk;
  const answer = form.read();
  if (!answeredFields(answer)) return ask(desk, t('Give an answer first.'));
  const found = graded(desk, answer);
  if (host.dataset.kind === 'numeric' && !found.marks[0]) return ask(desk, t('This is not read as a number. Write it like this: {example}', { example: example() }));
  const share = found.right / found.total;
  if (answerOf(host)?.open) sheet.record = looked(sheet.record, Date.now());
  sheet.keep(checked(sheet.record, answer, share, Date.now()));
  noteResult(sheet.id, share);
  tell(desk, found, answer);
}

/** Empty fields, signs gone; what was earned stays. */
function again(desk) {
  const { host, sheet, form } = desk;
  sheet.keep(drafted(sheet.record, null));
  restore(desk);
  part(host, 'result').textContent = t('You can try again.');
  all(host, 'input, select, .lt-step').find((field) => !field.closest('details'))?.focus();
  form.unmark();
}

function graded({ host, key }, answer) {
  return grade(host.dataset.kind ?? '', key, answer, facts.language);
}

/** A sentence instead of a result. */
function ask({ host, form }, text) {
  form.unmark();
  part(host, 'result').replaceChildren(made('p', {}, text));
}

/** Signs at the fields, and the result where screen readers hear it. */
function tell(desk, found, answer) {
  const { host, form, sheet } = desk;
  form.unmark();
  form.mark(found);
  const right = found.right === found.total;
  const points = earned(sheet.record, Number(host.dataset.points), Date.now());
  const line = made('p', { class: 'lt-result__verdict' }, bareSign(host, right ? 'right' : 'wrong'),
    ` ${verdict(found, openFields(desk, answer))} `, made('span', { class: 'lt-quiet' }, points));
  part(host, 'result').replaceChildren(line, ...explained(desk, found, answer));
  offerNext(host);
}

/** The sign without its word: the sentence beside it says more. */
function bareSign(host, mark) {
  const found = sign(host, mark);
  found.lastElementChild?.remove();
  return found;
}

/** What the author says about this answer, and how a number was read. */
function explained({ host }, found, answer) {
  const said = [];
  if (host.dataset.kind === 'numeric' && hasThousandsSign(answer, facts.language)) {
    said.push(t('Read as: {number}', { number: written(readNumber(answer, facts.language, JSON.parse(host.dataset.key ?? '{}').unit)) }));
  }
  const usual = host.querySelectorAll('.lt-mistakes dd')[found.mistake];
  const why = usual ? [made('p', {}, ...usual.cloneNode(true).childNodes)] : [];
  return [...said.map((text) => made('p', {}, text)), ...why];
}

function openFields({ host, form }, answer) {
  if (['single-choice', 'multiple-choice', 'numeric'].includes(host.dataset.kind ?? '')) return 0;
  return form.read().length - answeredFields(answer);
}

const written = (number) => new Intl.NumberFormat(facts.language, { maximumFractionDigits: 10 }).format(number);
const example = () => written(1250.5);
const answerOf = (host) => host.querySelector('.lt-details--answer');
