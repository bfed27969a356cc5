/** A control for every kind of field that is one thing: text, number, date, choice, checks and slider. */

import { all, made } from './dom.js';
import { facts } from './facts.js';
import { readNumber } from './numbers.js';
import { sliderText } from './plan-shown.js';
import { SLIDER_STEPS } from './plan-values.js';
import { t } from './texts.js';
import { wordCount } from './words.js';

/**
 * `labelled` is what a label is for; without one, `root` is a group.
 * @typedef {{ root: HTMLElement, labelled?: HTMLElement, read: () => any, write: (value: any) => void,
 *   said?: HTMLElement }} Control
 */
/** @typedef {import('./plan-values.js').PlanField} PlanField */

/**
 * @param {PlanField} field
 * @param {() => void} changed
 * @returns {Control}
 */
export function textControl(field, changed) {
  const box = /** @type {HTMLTextAreaElement} */ (made('textarea', { rows: 3, dir: 'auto' }));
  const [said, told] = [made('p', { class: 'lt-field__said' }), made('p', { class: 'lt-sr', role: 'status' })];
  let [over, timer] = [false, 0];
  const count = () => {
    const words = wordCount(box.value);
    said.textContent = countText(words, field.goal);
    over = Boolean(field.goal) && words > /** @type {number} */ (field.goal);
    if (!over) told.textContent = '';
  };
  box.addEventListener('input', () => {
    const before = over;
    count();
    changed();
    clearTimeout(timer);
    // Said once, and only after a pause: a word count at every key would drown what is typed.
    if (over && !before) timer = setTimeout(() => { told.textContent = said.textContent; }, 1500);
  });
  return { root: made('div', {}, box, said, told), labelled: box, said, read: () => box.value, write: (value) => { box.value = value ?? ''; count(); } };
}

function countText(words, goal) {
  if (!goal) return words === 1 ? t('1 word') : t('{count} words', { count: words });
  return t('{count} of about {goal} words', { count: words, goal });
}

/** @param {PlanField} field @param {() => void} changed @returns {Control} */
export function numberControl(field, changed) {
  const input = /** @type {HTMLInputElement} */ (made('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 40 }));
  const said = made('p', { class: 'lt-field__said', role: 'status' });
  const isWrong = () => input.value.trim() !== '' && readNumber(input.value, facts.language, field.unit) === null;
  const judge = () => {
    const wrong = isWrong();
    input.setAttribute('aria-invalid', String(wrong));
    said.textContent = wrong ? t('This is no number. Write it like {example}.', { example: new Intl.NumberFormat(facts.language).format(1250.5) }) : '';
  };
  input.addEventListener('input', () => {
    if (!isWrong()) judge();
    changed();
  });
  input.addEventListener('change', judge);
  const before = ['€', '$', '£'].includes(field.unit ?? '');
  const unit = field.unit ? [made('span', { class: 'lt-unit' }, field.unit)] : [];
  const line = made('div', { class: 'lt-field__number' }, ...(before ? unit : []), input, ...(before ? [] : unit));
  return { root: made('div', {}, line, said), labelled: input, said, read: () => input.value, write: (value) => { input.value = value ?? ''; judge(); } };
}

/** @param {PlanField} field @param {() => void} changed @returns {Control} */
export function dateControl(field, changed) {
  const input = /** @type {HTMLInputElement} */ (made('input', { type: 'date', max: '2999-12-31' }));
  input.addEventListener('input', changed);
  return { root: made('div', {}, input), labelled: input, read: () => input.value, write: (value) => { input.value = value ?? ''; } };
}

/** One of the options; what was chosen before the author changed them stays to be seen. @param {PlanField} field @param {() => void} changed @returns {Control} */
export function choiceControl(field, changed) {
  const root = made('div', { class: 'lt-field__options' });
  const none = made('button', { type: 'button', class: 'lt-remove' }, t('Clear'));
  const chosen = () => all(root, 'input').find((input) => input.checked)?.value;
  const write = (value) => {
    root.replaceChildren(...optionsWith(field, value ? [value] : []).map((option) => optionLine('radio', field, option, option === value)), none);
    none.hidden = !value;
  };
  root.addEventListener('change', () => {
    none.hidden = false;
    changed();
  });
  none.addEventListener('click', () => {
    write(undefined);
    changed();
    all(root, 'input')[0]?.focus();
  });
  return { root, read: chosen, write };
}

/** @param {PlanField} field @param {() => void} changed @returns {Control} */
export function checksControl(field, changed) {
  const root = made('div', { class: 'lt-field__options lt-field__options--checks' });
  root.addEventListener('change', changed);
  const read = () => all(root, 'input').filter((input) => input.checked).map((input) => input.value);
  const write = (value = []) => root.replaceChildren(...optionsWith(field, value).map((option) => optionLine('checkbox', field, option, value.includes(option))));
  return { root, read, write };
}

function optionsWith(field, kept) {
  return [...new Set([...(field.options ?? []), ...kept])];
}

function optionLine(type, field, option, checked) {
  const input = /** @type {HTMLInputElement} */ (made('input', { type, name: `plan-${field.key}`, value: option }));
  input.checked = checked;
  return made('label', { class: 'lt-criterion' }, input, made('span', {}, option));
}

/** A slider that knows whether it was set. @param {PlanField} field @param {() => void} changed @returns {Control} */
export function sliderControl(field, changed) {
  const middle = (SLIDER_STEPS + 1) / 2;
  const input = /** @type {HTMLInputElement} */ (made('input', { type: 'range', min: 1, max: SLIDER_STEPS, step: 1 }));
  const said = made('p', { class: 'lt-field__said' });
  const none = made('button', { type: 'button', class: 'lt-remove' }, t('Clear'));
  /** @type {number | undefined} */
  let set;
  const write = (value) => {
    set = value;
    input.value = String(value ?? middle);
    input.toggleAttribute('data-unset', value === undefined);
    const words = value === undefined ? t('not set yet') : sliderText(field, value);
    said.textContent = words;
    input.setAttribute('aria-valuetext', words);
    none.hidden = value === undefined;
  };
  const take = () => {
    write(Number(input.value));
    changed();
  };
  input.addEventListener('input', take);
  input.addEventListener('click', take);
  none.addEventListener('click', () => {
    write(undefined);
    changed();
    input.focus();
  });
  const [left = '', right = ''] = field.options ?? [];
  const line = made('div', { class: 'lt-field__slider' }, made('span', {}, left), input, made('span', {}, right));
  return { root: made('div', {}, line, made('div', { class: 'lt-field__foot' }, said, none)), labelled: input, read: () => set, write };
}
