/** The way into the search. The search itself is loaded at its first use. */

import { all } from './dom.js';

/** Lets every search of the page open. */
export function offerSearch() {
  for (const place of all(document, '.lt-search')) begin(place);
}

function begin(place) {
  const dialog = place.querySelector('dialog');
  place.querySelector('.lt-search__open').addEventListener('click', () => open(place));
  place.querySelector('.lt-search__close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  place.querySelector('[role=combobox]').addEventListener('input', () => ask(place));
  // Until the search is there, the return key would load the page anew.
  dialog.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (!isCall(event)) return;
    event.preventDefault();
    open(place);
  });
  const question = new URLSearchParams(location.search).get('q');
  if (question) open(place, question);
}

function open(place, question) {
  const dialog = place.querySelector('dialog');
  const field = place.querySelector('[role=combobox]');
  if (!dialog.open) dialog.showModal();
  if (question) field.value = question;
  field.select();
  ask(place);
}

async function ask(place) {
  const status = place.querySelector('[role=status]');
  if (!status.hasChildNodes()) status.textContent = place.dataset.loading;
  try {
    (await import('./search-dialog.js')).answer(place);
  } catch {
    status.textContent = place.dataset.failed;
  }
}

/** Whether a key calls the search: a stroke outside a field. @param {KeyboardEvent} event */
function isCall(event) {
  const target = /** @type {Element} */ (event.target);
  const free = !event.ctrlKey && !event.metaKey && !event.altKey && !target.closest('input, textarea, select, [contenteditable], dialog');
  return (free && event.key === '/') || ((event.ctrlKey || event.metaKey) && event.key === 'k');
}
