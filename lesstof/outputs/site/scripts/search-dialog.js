/** The search as a student sees it: a dialog with a field and a list, by keyboard, by pointer and by touch. */

import { Engine } from './search-engine.js';
import { loader } from './search-files.js';
import { filled, grouped, made, placed, shown } from './search-results.js';

const MOST = 40;

/**
 * A part of the search that the build wrote.
 * @param {HTMLElement} place
 * @param {string} selector
 * @returns {any}
 */
function piece(place, selector) {
  return place.querySelector(selector);
}

class SearchDialog {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.dialog = piece(place, 'dialog');
    this.field = piece(place, '[role=combobox]');
    this.status = piece(place, '[role=status]');
    this.hint = piece(place, '.lt-search__hint');
    this.advice = piece(place, '.lt-search__advice');
    this.list = piece(place, '[role=listbox]');
    /** @type {Promise<Engine> | undefined} */
    this.ready = undefined;
    this.asked = 0;
    this.chosen = -1;
    const index = new URL(place.dataset.index ?? '', location.href);
    this.root = new URL('..', index).href;
    this.load = loader(new URL('.', index).href);
    this.field.addEventListener('keydown', (event) => this.press(event));
    this.field.form.addEventListener('submit', (event) => this.go(event));
    this.list.addEventListener('click', (event) => event.target.closest('a') && this.dialog.close());
  }

  /** The engine, with the index that it asks. */
  async engine() {
    if (!this.ready) this.status.textContent = this.place.dataset.loading;
    this.ready ??= this.load('index.js').then((index) => new Engine(index, this.load));
    return this.ready;
  }

  async ask() {
    const number = this.asked += 1;
    try {
      const engine = await this.engine();
      const answer = await engine.ask(this.field.value, MOST);
      if (number === this.asked) this.show(engine, answer);
    } catch {
      this.ready = undefined;
      this.status.textContent = this.place.dataset.failed;
    }
  }

  show(engine, { found, count, concepts }) {
    const { facts } = engine.index;
    const question = this.field.value.trim();
    const groups = grouped(found, facts);
    const total = groups.reduce((sum, [, group]) => sum + group.length, 0);
    this.list.replaceChildren(...shown(groups, engine, concepts, this.root));
    this.list.scrollTop = 0;
    this.field.setAttribute('aria-expanded', String(total > 0));
    this.choose(-1);
    this.hint.hidden = question !== '';
    const told = question ? [made('p', {}, counted(facts, question, total, count))] : [];
    this.status.replaceChildren(...told, ...(total ? this.unknown(concepts, facts) : []));
    this.advice.replaceChildren(...(question && !total ? this.elsewhere(facts) : []));
  }

  /** Words that are not in the book, and what may have been meant. */
  unknown(concepts, facts) {
    return concepts.filter(({ known, instead }) => instead || !known).map(({ word, instead }) => made('p', {},
      filled(instead ? facts.instead : facts.unknown, { word }), ...(instead ? [' ', this.other(word, instead), '?'] : [])));
  }

  elsewhere(facts) {
    const ways = facts.ways.map(([name, address]) => made('li', {}, made('a', { href: placed(this.root, address) }, name)));
    return [made('p', {}, facts.look), made('ul', {}, ...ways)];
  }

  /** A button that puts another word in the question. */
  other(word, instead) {
    const button = made('button', { type: 'button', class: 'lt-search__instead' }, instead);
    button.addEventListener('click', () => {
      const at = new RegExp(word.replace(/[.]/g, '\\.'), 'iu');
      this.field.value = at.test(this.field.value) ? this.field.value.replace(at, instead) : instead;
      this.field.focus();
      this.ask();
    });
    return button;
  }

  press(event) {
    const options = this.list.querySelectorAll('[role=option]').length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !options) return;
    event.preventDefault();
    // One place more than there are options: none, which is the field itself.
    this.choose(((this.chosen + 1 + step + options + 1) % (options + 1)) - 1);
  }

  /** Mark an option as chosen, none for -1. @param {number} place */
  choose(place) {
    const options = this.list.querySelectorAll('[role=option]');
    options[this.chosen]?.setAttribute('aria-selected', 'false');
    this.chosen = place;
    const option = options[place];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.field.setAttribute('aria-activedescendant', option.id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  /** Enter leads to the chosen result, or to the best one. */
  go(event) {
    event.preventDefault();
    this.list.querySelectorAll('[role=option]')[Math.max(0, this.chosen)]?.click();
  }
}

function counted(facts, question, total, count) {
  if (!total) return filled(facts.none, { question });
  if (count === 1) return facts.one;
  return filled(total < count ? facts.some : facts.all, { shown: total, count });
}

/** @type {Map<HTMLElement, SearchDialog>} */
const dialogs = new Map();

/**
 * Let the search of this place answer what stands in its field.
 * @param {HTMLElement} place
 */
export function answer(place) {
  if (!dialogs.has(place)) dialogs.set(place, new SearchDialog(place));
  dialogs.get(place)?.ask();
}
