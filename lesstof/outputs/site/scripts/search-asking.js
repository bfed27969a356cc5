/** What a student asks: each word of the question with the stems that answer to it, and how well. */

const RELATED = 0.45;
const JOINED = 0.95;
const BEGUN = 0.75;
const HOLDING = 0.5;
const NEAR = [1, 0.6, 0.4];
const MOST_BEGUN = 24;
const MOST_HOLDING = 12;
const MOST_NEAR = 3;

/**
 * `options` gives a factor by the number of a stem; `spelling` are words of the book that were taken instead.
 * @typedef {{ word: string, options: Map<number, number>, spelling: string[] }} Concept
 */

/**
 * @param {string} question
 * @param {import('./search-vocabulary.js').Vocabulary} vocabulary
 * @returns {Concept[]}
 */
export function understood(question, vocabulary) {
  const words = vocabulary.language.telling(question);
  const begun = /[\p{L}\p{N}]$/u.test(question) ? words.length - 1 : -1;
  return words.flatMap((word, place) => concepts(word, place === begun, pairsAt(words, place), vocabulary));
}

/** The word as one with the word before, and with the word after: not everybody knows what is one word. */
function pairsAt(words, place) {
  const pairs = [[place - 1, place], [place, place + 1]].filter(([first, last]) => first >= 0 && last < words.length);
  return pairs.map(([first, last]) => words[first] + words[last]);
}

/** @returns {Concept[]} */
function concepts(word, begun, pairs, vocabulary) {
  const concept = { word, options: new Map(), spelling: [] };
  addKnown(concept, vocabulary, 1);
  for (const pair of pairs) add(concept, vocabulary.find(pair), JOINED);
  if (begun && word.length > 1) addBegun(concept, vocabulary);
  if (concept.options.size) return [concept];
  const parts = vocabulary.parts(word);
  if (parts.length) return parts.flatMap((part) => concepts(part, false, [], vocabulary));
  for (const form of vocabulary.holding(word, MOST_HOLDING)) add(concept, vocabulary.find(form), HOLDING);
  if (!concept.options.size) addNear(concept, [word, ...pairs], begun, vocabulary);
  return [concept];
}

/** Words that are spelt nearly so, also when two words should have been one. */
function addNear(concept, spellings, begun, vocabulary) {
  for (const spelling of spellings) {
    for (const { form, edits } of vocabulary.near(spelling, begun, MOST_NEAR)) {
      add(concept, vocabulary.find(form), NEAR[edits]);
      concept.spelling.push(form);
    }
  }
}

function addKnown(concept, vocabulary, factor) {
  const number = vocabulary.find(concept.word);
  add(concept, number, factor);
  for (const other of vocabulary.related.get(number) ?? []) add(concept, other, factor * RELATED);
}

/** Words that go on after what was typed; the less is missing, the better. */
function addBegun(concept, vocabulary) {
  for (const form of vocabulary.beginningWith(concept.word, MOST_BEGUN)) {
    add(concept, vocabulary.find(form), BEGUN * Math.sqrt(concept.word.length / form.length));
  }
}

function add(concept, number, factor) {
  if (number === undefined) return;
  concept.options.set(number, Math.max(factor, concept.options.get(number) ?? 0));
}
