/** Documents in the order of how much they are about a question. */

const FIRST = 35;
const LAST_DIGIT = 45;
const BASE = 46;
// What scores less than this share of the best is no answer.
const LEAST = 0.04;
const GAP = '\\'.charCodeAt(0);

/**
 * Postings as `search/encoding.py` writes them.
 * @param {string} written
 * @returns {[number, number][]} documents with their levels
 */
export function postings(written) {
  /** @type {[number, number][]} */
  const found = [];
  let document = -1;
  for (let place = 0; place < written.length; place += 1) {
    let step = 1;
    let weight = 1;
    let digit = digitAt(written, place);
    for (; digit >= LAST_DIGIT; digit = digitAt(written, place)) {
      step += digit * weight;
      weight *= BASE;
      place += 1;
    }
    document += step + digit * weight;
    place += 1;
    found.push([document, digitAt(written, place)]);
  }
  return found;
}

function digitAt(written, place) {
  const code = written.charCodeAt(place);
  return code - FIRST - (code > GAP ? 1 : 0);
}

/**
 * A document counts for what it says about each word, and all the more when it says something about all of them.
 * @param {import('./search-asking.js').Concept[]} concepts
 * @param {(stem: number) => [number, number][]} postingsOf
 * @param {number} count of all documents
 * @returns {{ document: number, score: number }[]}
 */
export function ranked(concepts, postingsOf, count) {
  const scores = new Map();
  const covered = new Map();
  let whole = 0;
  for (const concept of concepts.filter(({ options }) => options.size)) {
    const { best, rarity } = scored(concept, postingsOf, count);
    whole += rarity;
    for (const [document, score] of best) {
      scores.set(document, (scores.get(document) ?? 0) + score);
      covered.set(document, (covered.get(document) ?? 0) + rarity);
    }
  }
  const found = [...scores].map(([document, score]) => ({ document, score: score * (covered.get(document) / whole) ** 2 }));
  found.sort((a, b) => b.score - a.score || a.document - b.document);
  return found.filter(({ score }) => score >= LEAST * found[0].score);
}

/** The best option for each document, and how rare the word is. */
function scored(concept, postingsOf, count) {
  const best = new Map();
  let rarity = 0;
  let limit = Infinity;
  for (const [stem, factor] of concept.options) {
    const found = postingsOf(stem);
    const rare = Math.min(limit, Math.log(1 + count / Math.max(1, found.length)));
    // The word itself comes first: what merely begins so counts as no rarer.
    if (factor === 1) limit = rare;
    rarity = Math.max(rarity, factor * rare);
    for (const [document, level] of found) {
      best.set(document, Math.max(best.get(document) ?? 0, factor * rare * level));
    }
  }
  return { best, rarity };
}
