/** Where highlighted text stands: by its words and the words around it, so that a newer edition finds it as well. */

/**
 * `page` is an address from the site's root, `section` the id of the heading above the text; `before` and `after` tell
 * which of two equal quotes is meant.
 * @typedef {{ page: string, title: string, section: string, quote: string, before: string, after: string,
 *   style: string, note: string }} Highlight
 */
/** @typedef {[start: number, end: number]} Span */

export const LONGEST = 2000;
const AROUND = 40;
/** @type {Highlight} */
const EMPTY = { page: '', title: '', section: '', quote: '', before: '', after: '', style: 'key', note: '' };

/**
 * A highlight as it was kept; what another hand left out or made strange is empty.
 * @param {any} kept
 * @returns {Highlight}
 */
export function highlightOf(kept) {
  const texts = Object.keys(EMPTY).filter((name) => typeof kept?.[name] === 'string');
  return Object.assign({ ...EMPTY }, ...texts.map((name) => ({ [name]: kept[name] })));
}

/** Text with every run of white space as one space. @param {string} text */
export const tidy = (text) => text.replace(/\s+/g, ' ');

/**
 * The span without the white space at its ends.
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
export function trimmed(text, [start, end]) {
  const piece = text.slice(start, end);
  return [end - piece.trimStart().length, start + piece.trimEnd().length];
}

/**
 * The words of a span and those around it.
 * @param {string} text
 * @param {Span} span
 */
export function quoted(text, [start, end]) {
  const before = tidy(text.slice(Math.max(0, start - 3 * AROUND), start)).slice(-AROUND);
  const after = tidy(text.slice(end, end + 3 * AROUND)).slice(0, AROUND);
  return { quote: tidy(text.slice(start, end)), before, after };
}

/**
 * Where a highlight stands in a text, or null: its words where what stands around them fits best, otherwise what now
 * stands between the words around it, as long as it is about as much.
 * @param {string} text
 * @param {Highlight} highlight
 * @param {Span} [section] the span of its section, to choose between equals
 * @returns {Span | null}
 */
export function placeOf(text, highlight, section = [0, 0]) {
  const { quote, before, after } = highlight;
  if (!quote.trim()) return null;
  const spans = [...text.matchAll(pattern(quote))].map((found) => spanOf(found.index, found[0]));
  const marks = spans.map((span) => fit(text, span, highlight) + (within(span, section) ? AROUND / 2 : 0));
  if (spans.length) return spans[marks.indexOf(Math.max(...marks))];
  return before.trim() && after.trim() ? between(text, before, after, quote.length) : null;
}

function between(text, before, after, length) {
  const [opening] = [...text.matchAll(pattern(before))];
  if (!opening) return null;
  const start = opening.index + opening[0].length;
  const closing = text.slice(start, start + 2 * length + AROUND).search(pattern(after));
  return closing > length / 2 && closing < length * 2 ? trimmed(text, [start, start + closing]) : null;
}

/** How many letters around a span are those around the quote. */
function fit(text, span, { before, after }) {
  const now = quoted(text, span);
  return alike(now.after, after) + alike(backwards(now.before), backwards(before));
}

function alike(one, other) {
  const length = Math.min(one.length, other.length);
  for (let place = 0; place < length; place += 1) if (one[place] !== other[place]) return place;
  return length;
}

/** White space may have come or gone, for instance where a line or a paragraph ends. */
const pattern = (words) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*'), 'g');
const backwards = (text) => [...text].reverse().join('');
const spanOf = (start, words) => /** @type {Span} */ ([start, start + words.length]);
const within = ([start, end], [from, to]) => start >= from && end <= to;
