/** One field of the plan on a page: its control, tied to its name and its assignment, and what is printed. */

import { made } from './dom.js';
import { checksControl, choiceControl, dateControl, numberControl, sliderControl, textControl } from './plan-controls.js';
import { drawn } from './plan-drawn.js';
import { plan } from './plan.js';
import { listControl, tableControl } from './plan-rows.js';
import { outcomeText, shown } from './plan-shown.js';

const CONTROLS = {
  text: textControl, number: numberControl, date: dateControl, choice: choiceControl, checks: checksControl,
  slider: sliderControl, list: listControl, table: tableControl, form: tableControl,
};

/**
 * Put the control in the place of the blank; the answer shows the field as it is kept now.
 * @param {HTMLElement} place the list item that the build wrote
 * @param {import('./plan-values.js').PlanField} field
 * @returns {() => void}
 */
export function beginField(place, field) {
  place.id = idOf(field);
  place.classList.add('lt-field--live');
  if (field.kind === 'computed') return beginComputed(place, field);
  const control = CONTROLS[field.kind](field, () => plan.put(field, control.read()));
  control.root.classList.add('lt-control');
  place.append(control.root);
  name(place, field, control);
  const show = () => control.write(plan.value(field));
  show();
  return show;
}

/** The id of a field's place on the page. */
export function idOf({ key }) {
  return `veld-${key.replace('/', '-')}`;
}

function name(place, field, control) {
  const [words, prompt] = [place.querySelector('.lt-field__name'), place.querySelector('.lt-field__prompt')];
  const [label, kind] = words?.children ?? [];
  label.id = `${place.id}-name`;
  kind.id = `${place.id}-kind`;
  if (prompt) prompt.id = `${place.id}-prompt`;
  if (control.said) control.said.id = `${place.id}-said`;
  const target = control.labelled ?? control.root;
  if (control.labelled) {
    target.id = `${place.id}-control`;
    label.replaceWith(made('label', { for: target.id, id: label.id }, ...label.childNodes));
  } else {
    target.setAttribute('role', 'group');
    target.setAttribute('aria-labelledby', label.id);
  }
  target.setAttribute('aria-describedby', [kind, prompt, control.said].filter(Boolean).map((one) => one.id).join(' '));
}

function beginComputed(place, field) {
  const outcome = made('p', { class: 'lt-outcome lt-control' });
  place.append(outcome);
  const show = () => {
    const found = plan.outcome(field);
    const text = outcomeText(field, found);
    if (outcome.textContent !== text) outcome.textContent = text;
    outcome.toggleAttribute('data-open', found.value === undefined);
  };
  show();
  return show;
}

/**
 * What paper shows instead of the control; nothing for a field that is empty, whose blank is printed.
 * @param {HTMLElement} place
 * @param {import('./plan-values.js').PlanField} field
 */
export function printField(place, field) {
  place.querySelector('.lt-printed')?.remove();
  const value = field.kind === 'computed' ? undefined : plan.value(field);
  place.classList.toggle('lt-field--filled', value !== undefined);
  if (value !== undefined) place.append(made('div', { class: 'lt-printed' }, drawn(shown(field, value))));
}
