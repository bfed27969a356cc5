/** A field above a long alphabetical list that leaves what fits. */

import { all, made } from './dom.js';
import { t } from './texts.js';

const LISTS = '.lt-glossary, .lt-register';

/** Put the field in its place above the bar of letters, on pages that have such a list. */
function offerFilter() {
  const [place, bar] = all(document, '.lt-filter, .lt-letters');
  const lists = all(document, LISTS);
  if (!bar || !lists.length) return;
  const field = /** @type {HTMLInputElement} */ (made('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' }));
  const told = made('span', { role: 'status', class: 'lt-quiet' });
  place.append(made('label', {}, made('span', {}, t('Show only')), field), told);
  field.addEventListener('input', () => {
    const wanted = folded(field.value);
    const count = lists.reduce((sum, list) => sum + sift(list, wanted), 0);
    bar.hidden = wanted !== '';
    told.textContent = !wanted ? '' : count === 1 ? t('1 found') : t('{count} found', { count });
  });
}

/**
 * Text without case, accents and spaces around it.
 * @param {string} text
 */
function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Show the entries of a letter that fit, and the letter when there are any; how many fit. */
function sift(list, wanted) {
  const fitting = [...list.children].filter((entry) => {
    entry.hidden = !folded(nameOf(entry)).includes(wanted);
    return !entry.hidden;
  });
  list.hidden = list.previousElementSibling.hidden = fitting.length === 0;
  return fitting.length;
}

/** The name that stands before a definition or locators. */
function nameOf(entry) {
  return (entry.querySelector('dt, .lt-register__name') ?? entry).textContent;
}

offerFilter();
