/** Selecting text without a pointer: from sentence to sentence and from paragraph to paragraph. */

import { all, made } from './dom.js';
import { facts } from './facts.js';
import { rangeOf, spanIn, textOf } from './highlight-page.js';
import { trimmed } from './highlight-text.js';
import { t } from './texts.js';

const BLOCKS = ':is(p, li, dd, dt, td, th, figcaption, h2, h3, h4):not(:has(p, li, dd, td))';

/**
 * A row of buttons that select a sentence, and tell which.
 * @param {Element} root
 * @param {(page: import('./highlight-page.js').PageText, span: import('./highlight-text.js').Span) => void} told
 */
export function stepper(root, told) {
  let page = textOf(root);
  /** @type {{ span: import('./highlight-text.js').Span, block: Element }[]} */
  let sentences = [];
  let [first, last] = [0, 0];
  const choose = (from, to = from) => {
    [first, last] = [Math.max(0, Math.min(from, sentences.length - 1)), Math.max(0, Math.min(to, sentences.length - 1))];
    select(page, [sentences[first].span[0], sentences[last].span[1]], sentences[last].block, told);
  };
  const moves = {
    '«': [t('Previous paragraph'), () => choose(paragraph(sentences, first, -1))],
    '‹': [t('Previous sentence'), () => choose(first - 1)],
    '›': [t('Next sentence'), () => choose(last + 1)],
    '»': [t('Next paragraph'), () => choose(paragraph(sentences, last, 1))],
    '+': [t('One sentence more'), () => choose(first, last + 1)],
  };
  const row = made('p', { class: 'lt-bar__steps', hidden: true }, ...Object.entries(moves).map(([sign, [name, act]]) => step(sign, name, act)));
  const begin = () => {
    page = textOf(root);
    sentences = sentencesOf(root, page);
    choose(inView(sentences, first));
  };
  return { row, begin };
}

function step(sign, name, act) {
  const button = made('button', { type: 'button', class: 'lt-bar__tool', 'aria-label': name, title: name, 'data-first': sign === '›' }, sign);
  button.addEventListener('click', act);
  return button;
}

function select(page, span, block, told) {
  const range = rangeOf(span, page);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 120 || bottom > innerHeight - 160) block.scrollIntoView({ block: 'center' });
  told(page, span);
}

function sentencesOf(root, page) {
  const cutter = new Intl.Segmenter(facts.language, { granularity: 'sentence' });
  return all(root, BLOCKS).filter((block) => block.checkVisibility()).flatMap((block) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    const [start, end] = spanIn(range, page) ?? [0, 0];
    // A line end of the source is no end of a sentence.
    const spans = [...cutter.segment(page.text.slice(start, end).replace(/\s/g, ' '))]
      .map(({ index, segment }) => trimmed(page.text, [start + index, start + index + segment.length]));
    return spans.filter(([from, to]) => to > from).map((span) => ({ span, block }));
  });
}

/** Where it was left, when that is in the window; otherwise the first sentence that is. */
function inView(sentences, left) {
  const shown = ({ block }) => block.getBoundingClientRect().bottom > 100 && block.getBoundingClientRect().top < innerHeight;
  return sentences[left] && left && shown(sentences[left]) ? left : Math.max(0, sentences.findIndex(shown));
}

/** The first sentence of the paragraph before or behind. */
function paragraph(sentences, at, by) {
  const { block } = sentences[at];
  let place = at;
  while (sentences[place]?.block === block) place += by;
  while (by < 0 && place > 0 && sentences[place - 1].block === sentences[place].block) place -= 1;
  return place;
}
