/** Words of a language as the search compares them; does what `stemming/language.py` does, with the same tables. */

const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/gu;
const NUMBER = /^[0-9]+(?:[.,-][0-9]+)+$/;
const TOKEN = /[0-9]+(?:[.,-][0-9]+)+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-/&][\p{L}\p{N}]+)*/gu;
const ZEROS = /(?<![0-9])0+(?=[0-9])/g;
const CODE = /^([a-z])0+(?=[0-9])/;

/**
 * @typedef {{ stop: string[], families: Record<string, string>, steps: [string, string][][], links: string[],
 *   sounds: [string, string][], letters: Record<string, string> }} Table
 */

export class Language {
  /** @param {Table} table */
  constructor(table) {
    this.stop = new Set(table.stop);
    this.links = table.links;
    this.families = new Map(Object.entries(table.families));
    /** @type {[RegExp, string][][]} */
    this.steps = table.steps.map((step) => step.map(([pattern, text]) => [new RegExp(pattern), text]));
    /** @type {[RegExp, string][]} */
    this.sounds = table.sounds.map(([pattern, text]) => [new RegExp(pattern, 'g'), text]);
    this.letters = new Map(Object.entries(table.letters));
  }

  /** Without accents and in lower case. @param {string} text */
  folded(text) {
    const plain = [...text].map((letter) => this.letters.get(letter) ?? letter).join('');
    return plain.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  }

  /** All words of a text, hyphens taken apart. @param {string} text @returns {string[]} */
  words(text) {
    const folded = this.folded(text).replace(POSSESSIVE, '').replace(/['’]/g, '');
    return (folded.match(TOKEN) ?? []).flatMap((token) => (NUMBER.test(token)
      ? [token.replace(ZEROS, '')]
      : token.split(/[-/&]/).map((part) => part.replace(CODE, '$1'))));
  }

  /** Words without those that say little, unless there are no others. @param {string} text */
  telling(text) {
    const all = this.words(text);
    const telling = all.filter((word) => !this.stop.has(word));
    return telling.length ? telling : all;
  }

  /** How a word sounds, more or less. @param {string} word */
  sound(word) {
    return this.sounds.reduce((heard, [pattern, text]) => heard.replace(pattern, text), word);
  }

  /** What the forms of a word have in common. @param {string} word */
  stem(word) {
    return this.families.get(word) ?? this.steps.reduce(applied, word);
  }
}

/** @param {string} word @param {[RegExp, string][]} step */
function applied(word, step) {
  const rule = step.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
