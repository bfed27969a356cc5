/** The piece of a text that answers a question best, with the words that were found. */

const LENGTH = 150;
const BEFORE = 40;
const WORD = /[\p{L}\p{N}]+(?:['’]s(?![\p{L}\p{N}]))?/gu;

/** @typedef {{ text: string, marked: boolean }} Piece */

/**
 * Which words of a text were found: where they start and end, and which word of the question they answer.
 * @param {string} text
 * @param {{ stems: Set<number>, word: string }[]} concepts
 * @param {import('./search-vocabulary.js').Vocabulary} vocabulary
 */
export function hits(text, concepts, vocabulary) {
  const found = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = vocabulary.language.words(match[0]);
    const concept = concepts.findIndex((one) => answers(word ?? '', one, vocabulary));
    if (concept >= 0) found.push({ start: match.index, end: match.index + match[0].length, concept });
  }
  return found;
}

function answers(word, { stems, word: asked }, vocabulary) {
  return stems.has(vocabulary.forms.get(word)) || (asked.length > 3 && word.includes(asked));
}

/**
 * The stretch of a text in which most words of the question are answered, in pieces to show.
 * @param {string} text
 * @param {ReturnType<typeof hits>} found
 * @returns {Piece[]}
 */
export function excerpt(text, found) {
  const best = found.reduce((chosen, hit) => (worth(hit, found) > worth(chosen, found) ? hit : chosen), found[0]);
  const from = best && best.start > LENGTH - BEFORE ? text.lastIndexOf(' ', best.start - BEFORE) + 1 : 0;
  const end = from + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', from + LENGTH);
  const until = end > from ? end : Math.min(text.length, from + LENGTH);
  const inside = found.filter((hit) => hit.start >= from && hit.end <= until);
  return [plain(from ? '… ' : ''), ...pieces(text, inside, from, until), plain(until < text.length ? ' …' : '')];
}

/** How many different words of the question stand within reach after a hit. */
function worth(hit, found) {
  const near = found.filter(({ start }) => start >= hit.start && start < hit.start + LENGTH - BEFORE);
  return new Set(near.map(({ concept }) => concept)).size;
}

/**
 * A text cut at the words that were found.
 * @param {string} text
 * @param {{ start: number, end: number }[]} found
 * @returns {Piece[]}
 */
export function pieces(text, found, from = 0, until = text.length) {
  const cut = [];
  let place = from;
  for (const { start, end } of found) {
    cut.push(plain(text.slice(place, start)), { text: text.slice(start, end), marked: true });
    place = end;
  }
  return [...cut, plain(text.slice(place, until))];
}

function plain(text) {
  return { text, marked: false };
}
