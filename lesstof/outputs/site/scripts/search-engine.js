/** The search without its looks: a question in, documents out. Loads what it needs of the index. */

import { understood } from './search-asking.js';
import { postings, ranked } from './search-ranking.js';
import { Vocabulary } from './search-vocabulary.js';
import { Language } from './search-words.js';

const NAMED = 1.5;
const NUMBERED = /^(?:\p{L}+ )?#?[0-9][0-9.-]* +/u;

/**
 * Pieces are `[number of the first item, file]`.
 * @typedef {{ count: number, words: string, related: number[][], postings: [number, string][],
 *   heads: [number, string][], texts: [number, string][], language: import('./search-words.js').Table,
 *   facts: any }} Index
 * @typedef {{ number: number, score: number, address: string, kind: string, title: string, above: string }} Found
 */

export class Engine {
  /**
   * @param {Index} index
   * @param {(file: string) => Promise<any[]>} load
   */
  constructor(index, load) {
    this.index = index;
    this.load = load;
    this.vocabulary = new Vocabulary(index.words, index.related, new Language(index.language));
  }

  /**
   * The documents for a question, best first, and the words that were taken for others.
   * @param {string} question
   * @param {number} most
   */
  async ask(question, most) {
    const concepts = understood(question, this.vocabulary);
    const lists = await this.postingsOf(concepts);
    const order = ranked(concepts, (stem) => lists.get(stem) ?? [], this.index.count);
    const found = await Promise.all(order.slice(0, most).map(({ document, score }) => this.head(document, score)));
    return {
      found: this.namedFirst(found, question),
      count: order.length,
      concepts: concepts.map((concept) => this.told(concept, lists)),
    };
  }

  /** What is called just like the question gains on what has more words to its name. */
  namedFirst(found, question) {
    const key = this.keyOf(question);
    const worth = (one) => one.score * (this.keyOf(one.title) === key ? NAMED : 1);
    return found.sort((a, b) => worth(b) - worth(a) || a.number - b.number);
  }

  /** A name as one word, without the number that it may begin with. @param {string} name */
  keyOf(name) {
    const { language } = this.vocabulary;
    return language.stem(language.telling(name.replace(NUMBERED, '')).join(''));
  }

  /** A word of the question, what was read instead if it is unknown, and stems to mark. */
  told({ word, options, spelling }, lists) {
    const often = (form) => lists.get(this.vocabulary.find(form)).length;
    const instead = [...spelling].sort((a, b) => often(b) - often(a))[0] ?? '';
    return { word, known: options.size > 0, instead, stems: new Set(options.keys()) };
  }

  /** @param {import('./search-asking.js').Concept[]} concepts */
  async postingsOf(concepts) {
    const stems = [...new Set(concepts.flatMap(({ options }) => [...options.keys()]))];
    const written = await Promise.all(stems.map((stem) => this.item('postings', stem)));
    return new Map(stems.map((stem, place) => [stem, postings(written[place])]));
  }

  /** @param {number} number @param {number} score @returns {Promise<Found>} */
  async head(number, score) {
    const [address, kind, title, above] = await this.item('heads', number);
    return { number, score, address, kind, title, above };
  }

  /** The text of a document. @param {number} number @returns {Promise<string>} */
  text(number) {
    return this.item('texts', number);
  }

  /** An item of a list that lies in pieces. */
  async item(list, number) {
    const piece = this.index[list].findLast(([start]) => start <= number);
    return (await this.load(piece[1]))[number - piece[0]];
  }
}
