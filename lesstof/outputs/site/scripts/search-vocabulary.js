/** The words of the book: exact, by their beginning, by their parts, and nearly right. */

import { distance } from './search-distance.js';

const SHORTEST = 4;

export class Vocabulary {
  /**
   * @param {string} written stems and their forms, as `search/encoding.py` explains
   * @param {number[][]} related a stem and the stems of its family, by number
   * @param {import('./search-words.js').Language} language
   */
  constructor(written, related, language) {
    this.language = language;
    this.related = new Map(related.map(([stem, ...others]) => [stem, others]));
    /** @type {Map<string, number>} */
    this.stems = new Map();
    /** @type {Map<string, number>} */
    this.forms = new Map();
    /** @type {[string, string][] | undefined} */
    this.sounds = undefined;
    let before = '';
    for (const line of written ? written.split('|') : []) before = this.read(line, before);
  }

  /** One line: a stem with its forms. Gives the stem. @param {string} line @param {string} before */
  read(line, before) {
    const [head, ...forms] = line.split(' ');
    const stem = after(before, head);
    const number = this.stems.size;
    this.stems.set(stem, number);
    for (const form of forms) this.forms.set(after(stem, form), number);
    return stem;
  }

  /** The number of a word's stem. @param {string} word @returns {number | undefined} */
  find(word) {
    return this.forms.get(word) ?? this.stems.get(this.language.stem(word));
  }

  /** Words that begin so, the shortest first. @param {string} start @param {number} most */
  beginningWith(start, most) {
    const found = [...this.forms.keys()].filter((form) => form.length > start.length && form.startsWith(start));
    return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, most);
  }

  /** Words that a long word is a part of, the shortest first. @param {string} word @param {number} most */
  holding(word, most) {
    if (word.length <= SHORTEST) return [];
    const stem = this.language.stem(word);
    const found = [...this.forms.keys()].filter((form) => form.includes(stem));
    return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, most);
  }

  /**
   * Words of the book that a compound is made of, as few as possible; none when it is no compound.
   * @param {string} word
   * @returns {string[]}
   */
  parts(word) {
    const ways = [];
    for (let end = SHORTEST; end <= word.length - SHORTEST; end += 1) {
      if (this.isPart(word.slice(0, end))) ways.push(...this.rests(word, end));
    }
    return ways.sort((a, b) => a.length - b.length)[0] ?? [];
  }

  /** @param {string} word @param {number} end */
  rests(word, end) {
    const rests = this.language.links.filter((link) => word.startsWith(link, end)).map((link) => word.slice(end + link.length));
    return rests.flatMap((rest) => {
      const parts = this.isPart(rest) ? [rest] : this.parts(rest);
      return parts.length ? [[word.slice(0, end), ...parts]] : [];
    });
  }

  /** @param {string} word */
  isPart(word) {
    return word.length >= SHORTEST && !this.language.stop.has(word) && this.forms.has(word);
  }

  /**
   * Words that sound alike but for one letter, or two when they are long; the nearest, and then those with the same start.
   * @param {string} word
   * @param {boolean} unfinished whether more letters may follow
   * @param {number} most
   * @returns {{ form: string, edits: number }[]}
   */
  near(word, unfinished, most) {
    const limit = word.length >= 8 ? 2 : word.length >= SHORTEST ? 1 : 0;
    if (!limit || /^[0-9]/.test(word)) return [];
    const found = [];
    const heard = this.language.sound(word);
    this.sounds ??= [...this.forms.keys()].map((form) => [form, this.language.sound(form)]);
    for (const [form, sound] of this.sounds) {
      if (!mayBeNear(heard, sound, limit, unfinished)) continue;
      const edits = Math.max(1, distance(heard, sound, limit, unfinished));
      if (edits <= limit) found.push({ form, edits });
    }
    const rank = ({ form, edits }) => edits * 100 + (form[0] === word[0] ? 0 : 50) + Math.abs(form.length - word.length);
    return found.sort((a, b) => rank(a) - rank(b) || (a.form < b.form ? -1 : 1)).slice(0, most);
  }
}

/** A word that begins as the one before: how many letters, and the rest. */
function after(before, written) {
  return before.slice(0, parseInt(written[0], 36)) + written.slice(1);
}

/** A quick look at length and first letters. */
function mayBeNear(word, form, limit, unfinished) {
  const more = form.length - word.length;
  if (-more > limit || (more > limit && !unfinished) || form.length < 3) return false;
  return form[0] === word[0] || form[0] === word[1] || form[1] === word[0];
}
