/** `<lt-plan-step>`: a step of the plan that is filled in on the page. */

import { all, made, part, show } from './dom.js';
import { warnOnce } from './notices.js';
import { drawn } from './plan-drawn.js';
import { beginField, idOf, printField } from './plan-field.js';
import { outcomeText, shown } from './plan-shown.js';
import { earlierOf, plan, progressOf, stepOf } from './plan.js';
import { t } from './texts.js';

/** Steps after the first: one begins when it comes near, the others in turn once somebody is at the page. */
const waiting = /** @type {Set<PlanStepElement>} */ (new Set());
const near = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) if (isIntersecting) /** @type {PlanStepElement} */ (target).begin();
}, { rootMargin: '100% 0px' });
const PATIENCE = 2500;

function beginRest() {
  const [step] = waiting;
  if (!step) return;
  step.begin();
  setTimeout(beginRest);
}

let present = () => {
  present = () => {};
  beginRest();
};

for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll']) addEventListener(sign, () => present(), { once: true, passive: true });
addEventListener('load', () => setTimeout(() => present(), PATIENCE));

export class PlanStepElement extends HTMLElement {
  #known = false;
  /** @type {{ place: HTMLElement, field: import('./plan-values.js').PlanField }[]} */
  #fields = [];

  connectedCallback() {
    if (this.#known) return;
    this.#known = true;
    // Links lead to fields before these are drawn.
    for (const place of all(this, '.lt-field')) place.id = idOf({ key: `${place.dataset.step}/${place.dataset.field}` });
    waiting.add(this);
    if (this === document.querySelector('lt-plan-step')) this.begin();
    else near.observe(this);
    addEventListener('beforeprint', () => this.print());
  }

  /** Paper does not wait for its turn. */
  print() {
    this.begin();
    for (const { place, field } of this.#fields) printField(place, field);
  }

  begin() {
    if (!waiting.delete(this)) return;
    near.unobserve(this);
    this.dataset.drawn = '';
    const step = stepOf(this);
    show(this, 'kept');
    const fields = beginFields(this, step);
    this.#fields = fields;
    const redraws = [beginBar(this, step), beginEarlier(this), () => drawProgress(this, step)];
    redraws.forEach((redraw) => redraw());
    plan.follow((keys, elsewhere) => {
      for (const { field, redraw } of fields) if (field.kind === 'computed' || (elsewhere && keys.includes(field.key))) redraw();
      redraws.forEach((redraw) => redraw());
      if (!keys.length && this.contains(document.activeElement)) warnOnce(this);
    });
    warnOnce(this);
  }
}

function beginFields(host, step) {
  const places = new Map(all(host, '.lt-field').map((place) => [`${place.dataset.step}/${place.dataset.field}`, place]));
  return step.fields.filter((field) => places.has(field.key)).map((field) => {
    const place = places.get(field.key);
    return { place, field, redraw: beginField(place, field) };
  });
}

function drawProgress(host, step) {
  const place = part(host, 'progress');
  if (!place) return;
  const { done, count } = progressOf([step]);
  place.textContent = t('{done} of {count} filled in.', { done, count });
}

/** The criteria as boxes that a student ticks. */
function beginBar(host, step) {
  const list = host.querySelector('.lt-plan__bar ul');
  if (!list) return () => {};
  const boxes = [...list.children].map((item, place) => tickable(item, step.bar[place]));
  list.classList.add('lt-criteria');
  list.addEventListener('change', () => plan.judge(step.id, boxes.filter((box) => box.checked).map((box) => box.value)));
  return () => {
    const met = plan.met(step.id);
    for (const box of boxes) box.checked = met.includes(box.value);
  };
}

function tickable(item, criterion) {
  const box = /** @type {HTMLInputElement} */ (made('input', { type: 'checkbox', value: criterion }));
  item.replaceChildren(made('label', { class: 'lt-criterion' }, box, made('span', {}, ...item.childNodes)));
  return box;
}

/** What was filled in at the steps that this one builds on, to read and to go back to. */
function beginEarlier(host) {
  const steps = earlierOf(host);
  const line = host.querySelector('.lt-plan__builds');
  if (!steps.length || !line) return () => {};
  const redraws = steps.map((step) => beginEarlierStep(step, line));
  line.after(made('div', { class: 'lt-earlier' }, ...redraws.map(({ details }) => details)));
  return () => redraws.forEach(({ redraw }) => redraw());
}

function beginEarlierStep(step, line) {
  const [how, body] = [made('span', { class: 'lt-quiet' }), made('div', { class: 'lt-details__body' })];
  const title = made('span', {}, `${step.name}: ${step.title} `, how);
  const details = made('details', { class: 'lt-details lt-details--earlier' }, made('summary', {}, title), body);
  const href = line.querySelector(`a[data-step="${step.id}"]`)?.getAttribute('href');
  const redraw = () => {
    const { done, count } = progressOf([step]);
    how.textContent = t('{done} of {count} filled in', { done, count });
    if (/** @type {HTMLDetailsElement} */ (details).open) fillEarlier(body, step, href);
  };
  details.addEventListener('toggle', redraw);
  return { details, redraw };
}

function fillEarlier(body, step, href) {
  const found = step.fields.map((field) => [field, readable(field)]).filter(([, block]) => block);
  const rows = found.map(([field, block]) => made('div', {}, made('dt', {}, field.name), made('dd', {}, drawn(block))));
  const words = found.length ? t('Change this in {step}', { step: step.name.toLowerCase() }) : t('Nothing is filled in here yet. Go to {step}', { step: step.name.toLowerCase() });
  const list = rows.length ? [made('dl', { class: 'lt-terms' }, ...rows)] : [];
  body.replaceChildren(...list, ...(href ? [made('p', {}, made('a', { href }, words))] : []));
}

/** @returns {import('./plan-shown.js').Block | null} */
function readable(field) {
  if (field.kind !== 'computed') {
    const value = plan.value(field);
    return value === undefined ? null : shown(field, value);
  }
  const outcome = plan.outcome(field);
  return outcome.value === undefined ? null : { type: 'text', text: outcomeText(field, outcome) };
}

customElements.define('lt-plan-step', PlanStepElement);
