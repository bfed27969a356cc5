/** Compares typed words with accepted ones; case, accents, spaces, hyphens and quotes make no difference. */

import { readNumber } from './numbers.js';

const IGNORED = /[\s\p{Pd}'’‘"“”`]|\.$/gu;

/**
 * Whether a text says one of the accepted answers.
 * @param {string} given
 * @param {readonly string[]} accepted
 * @param {string} language
 * @returns {boolean}
 */
export function saysOneOf(given, accepted, language) {
  const word = bareWord(given);
  return word !== '' && accepted.some((one) => bareWord(one) === word || sameNumber(given, one, language));
}

/**
 * Whether a text is one letter off an accepted answer of five letters or more.
 * @param {string} given
 * @param {readonly string[]} accepted
 * @returns {boolean}
 */
export function almostSays(given, accepted) {
  const word = bareWord(given);
  return accepted.map(bareWord).some((one) => one.length >= 5 && !/\d/.test(one) && oneLetterOff(word, one));
}

/** The letters and digits that count. */
function bareWord(text) {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return folded.replace(IGNORED, '') || folded;
}

function sameNumber(given, accepted, language) {
  const number = readNumber(given, language);
  return number !== null && number === readNumber(accepted, language);
}

/** One letter more, less or other, or two neighbours that changed places. */
function oneLetterOff(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB;
}

/**
 * How many words a text has; a lone sign is none.
 * @param {string} text
 * @returns {number}
 */
export function wordCount(text) {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
