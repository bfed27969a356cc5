/** Lines to put in order: step up and down with buttons, or choose a place. */

import { all, made, part } from './dom.js';
import { addMark, removeMarks } from './marking.js';
import { t } from './texts.js';

/**
 * Answers are the place of every line as the build wrote them, counted from 1; null until one was moved.
 * @param {HTMLElement} host
 * @returns {import('./answer-forms.js').AnswerForm}
 */
export function orderingForm(host) {
  const [list] = all(host, '.lt-ordering');
  const lines = all(list, 'li');
  let touched = false;
  const move = (line, place) => {
    touched = true;
    moveTo(list, line, place);
    part(host, 'moved').textContent = t('“{line}” is now number {place} of {count}.',
      { line: nameOf(line), place: placeOf(list, line), count: lines.length });
    line.dispatchEvent(new Event('input', { bubbles: true }));
  };
  lines.forEach((line) => furnish(list, line, move));
  number(list);
  return {
    read: () => (touched ? lines.map((line) => placeOf(list, line)) : null),
    write: (answer) => {
      touched = Array.isArray(answer);
      arrange(list, lines, touched ? answer : lines.map((_, place) => place + 1));
    },
    mark: ({ marks }) => marks.forEach((mark, place) => addMark(host, lines[place], [selectOf(lines[place])], mark)),
    unmark: () => removeMarks(host),
  };
}

/** Two buttons beside the box for the place; the box now moves the line. */
function furnish(list, line, move) {
  const select = selectOf(line);
  select.querySelector('option[value=""]')?.remove();
  select.addEventListener('input', (event) => event.stopPropagation());
  select.addEventListener('change', () => keepFocus(select, () => move(line, Number(select.value))));
  const by = (/** @type {number} */ step) => () => move(line, placeOf(list, line) + step);
  const buttons = [
    stepButton('up', t('Up: {line}', { line: nameOf(line) }), by(-1)),
    stepButton('down', t('Down: {line}', { line: nameOf(line) }), by(1)),
  ];
  line.append(made('span', { class: 'lt-ordering__steps' }, ...buttons));
}

function stepButton(direction, name, act) {
  const button = made('button', { type: 'button', class: `lt-step lt-step--${direction}`, 'aria-label': name, title: name });
  button.addEventListener('click', () => keepFocus(button, act));
  return button;
}

/** Moving an element takes its focus away. */
function keepFocus(field, act) {
  act();
  field.focus();
}

function moveTo(list, line, place) {
  const others = [...list.children].filter((other) => other !== line);
  const wanted = Math.min(Math.max(place, 1), others.length + 1);
  list.insertBefore(line, others[wanted - 1] ?? null);
  number(list);
}

function arrange(list, lines, places) {
  list.append(...[...lines].sort((a, b) => places[lines.indexOf(a)] - places[lines.indexOf(b)]));
  number(list);
}

/** Every box shows its line's place; the first cannot go up, the last cannot go down. */
function number(list) {
  const lines = [...list.children];
  lines.forEach((line, place) => {
    selectOf(line).value = String(place + 1);
    line.querySelector('.lt-step--up').setAttribute('aria-disabled', String(place === 0));
    line.querySelector('.lt-step--down').setAttribute('aria-disabled', String(place === lines.length - 1));
  });
}

const selectOf = (line) => line.querySelector('select');
const placeOf = (list, line) => [...list.children].indexOf(line) + 1;
const nameOf = (line) => line.querySelector('span').textContent;
