/** The panel of one highlight: what it means to the student, a note, and away with it; kept as it is typed. */

import { all, made } from './dom.js';
import { highlight, keepHighlight, removeHighlight, styles } from './highlights.js';
import { warnOnce } from './notices.js';
import { t } from './texts.js';

const SHOWN = 240;

/** @param {string} id */
export function openNote(id) {
  const one = highlight(id);
  const change = (what) => {
    Object.assign(one, what);
    keepHighlight(one, id);
    warnOnce(field);
  };
  const field = /** @type {HTMLTextAreaElement} */ (made('textarea', { rows: 4, maxlength: 5000 }, one.note));
  field.addEventListener('input', () => change({ note: field.value }));
  const [remove, done] = [button(t('Remove'), ' lt-button--quiet'), button(t('Done'), '')];
  const quote = one.quote.length > SHOWN ? `${one.quote.slice(0, SHOWN)} …` : one.quote;
  const dialog = /** @type {HTMLDialogElement} */ (made('dialog', { class: 'lt-settings lt-note md-typeset', 'aria-labelledby': 'lt-note-title' },
    made('h2', { id: 'lt-note-title' }, t('Highlight and note')), made('blockquote', {}, quote),
    made('fieldset', {}, made('legend', {}, t('What is it for you?')), ...choices(one, change)),
    made('label', { class: 'lt-field-row' }, made('span', {}, t('Note')), field),
    made('p', { class: 'lt-actions' }, done, remove)));
  done.addEventListener('click', () => dialog.close());
  remove.addEventListener('click', () => take(id, one, remove) && dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    backTo(id);
  });
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
}

function choices(one, change) {
  return Object.entries(styles()).map(([style, [name, sign]]) => {
    const input = /** @type {HTMLInputElement} */ (made('input', { type: 'radio', name: 'lt-style', value: style }));
    input.checked = one.style === style;
    input.addEventListener('change', () => change({ style }));
    const word = made('mark', { class: 'lt-highlight', 'data-style': style }, name);
    return made('label', { class: 'lt-truth' }, input, made('span', {}, word, ` ${sign}`));
  });
}

/** A highlight goes at once; one with a note after a second click. */
function take(id, one, remove) {
  if (one.note.trim() && !('sure' in remove.dataset)) {
    remove.dataset.sure = '';
    remove.textContent = t('Remove, with the note');
    return false;
  }
  removeHighlight(id);
  return true;
}

/** To where the panel was opened, or to what stands there now. */
function backTo(id) {
  const [place] = all(document, `#lt-h-${CSS.escape(id)}, .lt-pen, [data-part="highlights"] h2`).reverse();
  place?.focus({ preventScroll: true });
}

function button(text, more) {
  return made('button', { type: 'button', class: `lt-button${more}` }, text);
}
