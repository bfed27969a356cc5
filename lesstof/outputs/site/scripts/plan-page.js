/** `<lt-plan>`: the whole plan, how far it is, what is missing, and the plan as a document. */

import { store } from './browser-store.js';
import { dayOf } from './days.js';
import { all, made, part, show } from './dom.js';
import { DOCX, docx } from './docx.js';
import { facts } from './facts.js';
import { offerFile } from './files.js';
import { warnOnce } from './notices.js';
import { blocksOf } from './plan-document.js';
import { idOf } from './plan-field.js';
import { markdown } from './plan-markdown.js';
import { plan, progressOf, stepOf } from './plan.js';
import { longDay, t } from './texts.js';

export class PlanElement extends HTMLElement {
  #begun = false;

  connectedCallback() {
    if (this.#begun) return;
    this.#begun = true;
    const steps = all(document, 'lt-plan-step').map(stepOf);
    beginCover(this);
    const draw = () => drawWhole(this, steps);
    draw();
    plan.follow(draw);
    part(this, 'word').addEventListener('click', () => save(this, 'docx', DOCX, docx(planDocument(this, steps))));
    part(this, 'markdown').addEventListener('click', () => save(this, 'md', 'text/markdown', markdown(planDocument(this, steps))));
    part(this, 'print').addEventListener('click', () => window.print());
    show(this, 'whole', 'copies');
    warnOnce(this);
  }
}

function drawWhole(host, steps) {
  const { done, count } = progressOf(steps);
  part(host, 'total').textContent = t('{done} of {count} fields filled in.', { done, count });
  Object.assign(part(host, 'bar'), { max: Math.max(count, 1), value: done });
  for (const step of steps) drawStep(step);
}

function drawStep(step) {
  const row = document.querySelector(`.lt-plan__steps > li[data-step="${step.id}"]`);
  if (!row) return;
  const place = row.querySelector('.lt-missing') ?? made('details', { class: 'lt-missing lt-more' }, made('summary', {}), made('div', {}));
  row.append(place);
  const { done, count, open } = progressOf([step]);
  const met = step.bar.filter((criterion) => plan.met(step.id).includes(criterion)).length;
  const bar = step.bar.length ? t('bar: {met} of {total}', { met, total: step.bar.length }) : '';
  const words = [t('{done} of {count} filled in', { done, count }), bar].filter(Boolean).join(' · ');
  const [summary, body] = place.children;
  summary.textContent = words;
  place.toggleAttribute('data-done', !open.length);
  const links = open.map((field) => made('li', {}, made('a', { href: `#${idOf(field)}` }, field.name)));
  body.replaceChildren(made('p', {}, open.length ? t('Still open:') : t('Everything is filled in.')), made('ul', { class: 'lt-plain' }, ...links));
}

function beginCover(host) {
  for (const input of all(host, 'input[data-cover]')) {
    const name = input.dataset.cover;
    const show = () => { input.value = text(store.get('plan-cover', name)); };
    show();
    input.addEventListener('change', () => {
      if (input.value.trim()) store.set('plan-cover', name, input.value);
      else store.remove('plan-cover', name);
      warnOnce(host);
    });
    store.subscribe((keys, elsewhere) => elsewhere && keys.includes(`plan-cover:${name}`) && show());
  }
}

function text(raw) {
  return typeof raw === 'string' ? raw.slice(0, 200) : '';
}

/** @returns {import('./plan-document.js').PlanDocument} */
function planDocument(host, steps) {
  const cover = (name) => host.querySelector(`input[data-cover="${name}"]`).value.trim();
  const day = dayOf(Date.now());
  const reader = {
    value: (field) => plan.value(field), outcome: (field) => plan.outcome(field), met: (step) => plan.met(step),
  };
  return {
    title: cover('title') || host.dataset.title,
    about: [[cover('name'), cover('group')].filter(Boolean).join(', '), host.dataset.course, `${longDay(day)} ${day.slice(0, 4)}`].filter(Boolean),
    author: cover('name'),
    language: facts.language,
    day,
    blocks: blocksOf(steps, reader),
  };
}

function save(host, ending, type, data) {
  plan.flush();
  offerFile(`${host.dataset.name}-${dayOf(Date.now())}.${ending}`, new Blob([data], { type }));
  part(host, 'told').textContent = t('Saved among your downloads.');
}

customElements.define('lt-plan', PlanElement);
