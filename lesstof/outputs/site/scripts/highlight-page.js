/** Highlights in the text of a page: `<mark>` around the words and a button behind them. */

import { all, made } from './dom.js';
import { openNote } from './highlight-note.js';
import { placeOf } from './highlight-text.js';
import { highlights, noteLost, styleOf } from './highlights.js';
import { t } from './texts.js';

/** What changes while a student works, or is a control, is no text to highlight. */
const OUT = 'lt-video, svg, button, select, label, summary, .headerlink, .lt-progress, .lt-gap';
const WORKED = 'lt-exercise, lt-plan-step';
/** What is asked in them stays as it is. */
const ASKED = '.lt-task, lt-plan-step .lt-box__body > p:not(.lt-kept), .lt-field__prompt';

/** @typedef {{ text: string, pieces: [node: Text, start: number][] }} PageText */
/** @typedef {import('./highlight-text.js').Span} Span */

/** The text below an element. @param {Element} root @returns {PageText} */
export function textOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const page = { text: '', pieces: /** @type {[Text, number][]} */ ([]) };
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (!isText(node.parentElement)) continue;
    page.pieces.push([node, page.text.length]);
    page.text += node.data;
  }
  return page;
}

function isText(place) {
  return !place?.closest(OUT) && (!place?.closest(WORKED) || place.closest(ASKED));
}

/** A range as a span of the text, or null. @param {Range} range @param {PageText} page @returns {Span | null} */
export function spanIn(range, { pieces }) {
  const inside = pieces.filter(([node]) => range.intersectsNode(node));
  if (!inside.length) return null;
  const [[first, from], [last, to]] = [inside[0], inside[inside.length - 1]];
  return [from + (first === range.startContainer ? range.startOffset : 0),
    to + (last === range.endContainer ? range.endOffset : last.length)];
}

/** @param {Span} span @param {PageText} page @returns {Range} */
export function rangeOf([start, end], { pieces }) {
  const range = document.createRange();
  const [first, from] = pieces.findLast(([, at]) => at <= start) ?? pieces[0];
  const [last, to] = pieces.findLast(([, at]) => at < end) ?? pieces[0];
  range.setStart(first, start - from);
  range.setEnd(last, end - to);
  return range;
}

/** The highlights of an address, on the page as they are kept now. @param {Element} root @param {string} address */
export function drawHighlights(root, address) {
  all(root, '.lt-highlight__sign').forEach((button) => button.remove());
  all(root, 'mark.lt-highlight').forEach(unwrap);
  const here = highlights().filter((one) => one.page === address);
  for (const one of here) {
    const page = textOf(root);
    const span = placeOf(page.text, one, sectionSpan(root, one.section, page));
    noteLost(one.id, !span);
    if (span) draw(one, span, page);
  }
}

function unwrap(mark) {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent.normalize();
}

function sectionSpan(root, id, page) {
  const section = id && document.getElementById(id)?.closest('section');
  if (!section || !root.contains(section)) return undefined;
  const range = document.createRange();
  range.selectNodeContents(section);
  return spanIn(range, page) ?? undefined;
}

function draw(one, [start, end], { pieces }) {
  const inside = pieces.filter(([node, at]) => at < end && at + node.length > start);
  const marks = inside.map(([node, at]) => wrapped(node, Math.max(0, start - at), end - at, one.style)).filter(Boolean);
  const last = marks[marks.length - 1];
  // A button may not stand in a link.
  if (last) (last.closest('a') ?? last).after(signOf(one));
}

/** White space between blocks stays as it is: a mark may not stand in a list or a table. */
function wrapped(node, from, to, style) {
  const words = from ? node.splitText(from) : node;
  if (to - from < words.length) words.splitText(to - from);
  if (!words.data.trim()) return null;
  const mark = made('mark', { class: 'lt-highlight', 'data-style': style });
  words.replaceWith(mark);
  mark.append(words);
  return mark;
}

function signOf({ id, style, note }) {
  const [name, sign] = styleOf(style);
  const label = `${name}: ${note ? t('read the note or change it') : t('write a note or change it')}`;
  const button = made('button', { type: 'button', id: `lt-h-${id}`, class: 'lt-highlight__sign', 'data-note': note || false,
    'aria-label': label, title: note || label, 'aria-haspopup': 'dialog' }, sign);
  button.addEventListener('click', () => openNote(id));
  return button;
}
