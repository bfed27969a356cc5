/** Gaps in a text; words of a list can be put in by tapping them. */

import { all, made } from './dom.js';
import { addMark, removeMarks } from './marking.js';
import { t } from './texts.js';

/**
 * Answers are what stands in the gaps.
 * @param {HTMLElement} host
 * @returns {import('./answer-forms.js').AnswerForm}
 */
export function gapsForm(host) {
  const gaps = all(host, '.lt-gap');
  const fields = gaps.map((gap) => gap.querySelector('input'));
  const words = wordButtons(host, fields);
  return {
    read: () => fields.map((field) => field.value),
    write: (answer) => {
      fields.forEach((field, place) => { field.value = answer?.[place] ?? ''; });
      words.showUsed();
    },
    mark: ({ marks }) => marks.forEach((mark, place) => addMark(host, gaps[place], [fields[place]], mark)),
    unmark: () => removeMarks(host),
  };
}

/** The words as buttons that fill the gap that was in use last, or else the first empty one. */
function wordButtons(host, fields) {
  const buttons = all(host, '.lt-words li').map(asButton);
  let last = null;
  fields.forEach((field) => field.addEventListener('focus', () => { last = field; }));
  const showUsed = () => buttons.forEach((button) => {
    const used = fields.some((field) => field.value.trim() === button.dataset.word);
    button.setAttribute('aria-pressed', String(used));
  });
  host.addEventListener('input', showUsed);
  buttons.forEach((button) => button.addEventListener('click', () => {
    const target = last?.value === '' ? last : fields.find((field) => field.value === '') ?? last;
    if (!target) return;
    target.value = button.dataset.word;
    target.dispatchEvent(new Event('input', { bubbles: true }));
    last = null;
  }));
  return { showUsed };
}

function asButton(item) {
  const word = item.textContent;
  const button = made('button', { type: 'button', class: 'lt-word', title: t('Put in the text: {word}', { word }) }, word);
  button.dataset.word = word;
  item.replaceChildren(button);
  return button;
}
