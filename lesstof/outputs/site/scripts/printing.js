/** Answers on paper only when they are asked for: by `?answers=1` in the address, or by a box on the page. */

import { made } from './dom.js';
import { t } from './texts.js';

const root = document.documentElement;

/** What the address asks for. */
export function followAddress() {
  const asked = new URLSearchParams(location.search);
  const value = asked.get('antwoorden') ?? asked.get('answers');
  withAnswers(value !== null && value !== '0');
}

/** A box for the answers and a button that prints. */
export function printTools() {
  const box = /** @type {HTMLInputElement} */ (made('input', { type: 'checkbox' }));
  box.checked = 'ltAnswers' in root.dataset;
  box.addEventListener('change', () => withAnswers(box.checked));
  const button = made('button', { type: 'button', class: 'lt-button lt-button--quiet' }, t('Print this page'));
  button.addEventListener('click', () => print());
  const row = made('label', { class: 'lt-truth' }, box, made('span', {}, t('Print hints and answers too')));
  return made('div', { class: 'lt-print-tools' }, row, highlightsRow(), button);
}

function highlightsRow() {
  const box = made('input', { type: 'checkbox' });
  box.addEventListener('change', () => root.toggleAttribute('data-lt-highlights'));
  return made('label', { class: 'lt-truth' }, box, made('span', {}, t('Print my highlights and notes too')));
}

/** On the page of the whole book the tools stand at its head. */
export function offerPrinting() {
  document.querySelector('[data-part="print-tools"]')?.replaceChildren(printTools());
}

function withAnswers(wanted) {
  if (wanted) root.dataset.ltAnswers = '';
  else delete root.dataset.ltAnswers;
}
