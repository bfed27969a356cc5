/** A model as large as the window and larger: by keys, wheel, buttons or fingers. */

import { all, made } from './dom.js';
import { t } from './texts.js';

const STEPS = [1, 1.5, 2, 3, 4];

/** A button at every model that is drawn. */
function offerEnlarging() {
  for (const figure of all(document, '.lt-figure:has(.lt-drawings)')) {
    const title = figure.querySelector('figcaption :is(h3, h4)').textContent.trim();
    const button = made('button', { type: 'button', class: 'lt-enlarge', 'aria-label': t('Enlarge: {title}', { title }) }, t('Enlarge'));
    button.addEventListener('click', () => open(figure, title));
    figure.querySelector('figcaption').append(button);
  }
}

function open(figure, title) {
  const drawing = copyOf(figure.querySelector('svg.lt-wide') ?? figure.querySelector('svg'), title);
  const view = made('div', { class: 'lt-zoom__view', tabindex: 0, role: 'group', 'aria-label': title }, drawing);
  const dialog = /** @type {HTMLDialogElement} */ (made('dialog', { class: 'lt-zoom md-typeset', 'aria-label': title }));
  const zoom = zoomer(drawing, view);
  const bar = made('p', { class: 'lt-zoom__bar' }, made('b', {}, title),
    tool('−', t('Smaller'), () => zoom(-1)), tool('+', t('Larger'), () => zoom(1)),
    tool('×', t('Close'), () => dialog.close()));
  dialog.append(bar, view);
  dialog.dataset.accent = /** @type {HTMLElement} */ (figure.closest('[data-accent]'))?.dataset.accent ?? '';
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('keydown', (event) => keys(event, zoom));
  document.body.append(dialog);
  dialog.showModal();
  view.focus();
}

/** The drawing once more, without the ids that the page has already. */
function copyOf(original, title) {
  const copy = original.cloneNode(true);
  all(copy, '[id]').forEach((element) => element.removeAttribute('id'));
  copy.removeAttribute('aria-labelledby');
  copy.setAttribute('aria-label', `${title}. ${original.querySelector('desc')?.textContent ?? ''}`);
  copy.classList.remove('lt-wide', 'lt-narrow');
  return copy;
}

function tool(sign, name, act) {
  const button = made('button', { type: 'button', class: 'lt-zoom__tool', 'aria-label': name, title: name }, sign);
  button.addEventListener('click', act);
  return button;
}

/** Changes the size by a step and keeps the middle of what is seen in the middle; `0` goes back to the whole. */
function zoomer(drawing, view) {
  let step = 0;
  return (by) => {
    const before = STEPS[step];
    step = by === 0 ? 0 : Math.max(0, Math.min(STEPS.length - 1, step + by));
    const ratio = STEPS[step] / before;
    const middle = [view.scrollLeft + view.clientWidth / 2, view.scrollTop + view.clientHeight / 2];
    drawing.style.width = `${STEPS[step] * 100}%`;
    drawing.style.maxHeight = step ? 'none' : '';
    view.scrollTo(middle[0] * ratio - view.clientWidth / 2, middle[1] * ratio - view.clientHeight / 2);
  };
}

function keys(event, zoom) {
  const by = { '+': 1, '=': 1, '-': -1, 0: 0 }[event.key];
  if (by === undefined || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  zoom(by);
}

offerEnlarging();
