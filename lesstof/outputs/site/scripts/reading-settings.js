/** How a student likes to read: size, letter and spacing; kept in this browser apart from what was studied. */

import { made } from './dom.js';
import { printTools } from './printing.js';
import { t } from './texts.js';

const KEY = 'lesstof.reading';

/**
 * What can be set: each a name, its values and the one that is there without a choice. The page's head reads the same
 * key before anything is painted.
 */
const settings = () => [
  { name: 'size', title: t('Text size'), values: { normal: t('Normal'), large: t('Large'), larger: t('Larger'), largest: t('Largest') } },
  { name: 'letter', title: t('Letter'), values: { normal: t('With serifs'), sans: t('Without serifs') } },
  { name: 'spacing', title: t('Spacing'), values: { normal: t('Normal'), wide: t('Wide, easier with dyslexia') } },
];

/** Put the button in the header. */
export function offerSettings() {
  const place = document.querySelector('.md-header__inner .lt-search');
  if (!place) return;
  const button = made('button', { type: 'button', class: 'md-header__button lt-aa', 'aria-label': t('Reading and printing'), title: t('Reading and printing') }, 'Aa');
  const dialog = panel();
  place.before(button);
  document.body.append(dialog);
  button.addEventListener('click', () => dialog.showModal());
}

/** @returns {HTMLDialogElement} */
function panel() {
  const heading = made('h2', { id: 'lt-settings-title' }, t('Reading and printing'));
  const close = made('button', { type: 'button', class: 'lt-button' }, t('Done'));
  const dialog = /** @type {HTMLDialogElement} */ (made('dialog', { class: 'lt-settings md-typeset', 'aria-labelledby': 'lt-settings-title' },
    heading, ...settings().map(choice), made('h3', {}, t('On paper')), printTools(), made('p', { class: 'lt-settings__end' }, close)));
  close.addEventListener('click', () => dialog.close());
  // A click beside the panel closes it.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  return dialog;
}

function choice({ name, title, values }) {
  const now = document.documentElement.getAttribute(`data-lt-${name}`) ?? 'normal';
  const rows = Object.entries(values).map(([value, word]) => {
    const field = /** @type {HTMLInputElement} */ (made('input', { type: 'radio', name: `lt-${name}`, value }));
    field.checked = value === now;
    field.addEventListener('change', () => choose(name, value));
    return made('label', { class: 'lt-truth' }, field, made('span', {}, word));
  });
  return made('fieldset', {}, made('legend', {}, title), ...rows);
}

function choose(name, value) {
  if (value === 'normal') document.documentElement.removeAttribute(`data-lt-${name}`);
  else document.documentElement.setAttribute(`data-lt-${name}`, value);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), [name]: value }));
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}
