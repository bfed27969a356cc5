/** Results as a list to choose from: the best three first, the others by what they are. */

import { excerpt, hits, pieces } from './search-excerpts.js';

const BEST = 3;
const PER_GROUP = 6;

/**
 * An element with children; what is text stays text.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function made(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Text with `{name}` filled in. @param {string} text @param {Record<string, string | number>} values */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * Results in groups, each with its name.
 * @param {import('./search-engine.js').Found[]} found
 * @param {any} facts
 */
export function grouped(found, facts) {
  const groups = new Map([[facts.best, found.slice(0, BEST)]]);
  for (const one of found.slice(BEST)) {
    const name = facts.groups[one.kind];
    groups.set(name, [...(groups.get(name) ?? []), one].slice(0, PER_GROUP));
  }
  return [...groups].filter(([, group]) => group.length);
}

/**
 * All groups as elements; excerpts come when their texts are there.
 * @param {ReturnType<typeof grouped>} groups
 * @param {import('./search-engine.js').Engine} engine
 * @param {any[]} concepts
 * @param {string} root address of the site that ends in `/`
 */
export function shown(groups, engine, concepts, root) {
  let number = 0;
  return groups.map(([name, found], place) => {
    const id = `lt-search-group-${place}`;
    const options = found.map((one) => option(one, `lt-search-option-${number++}`, engine, concepts, root));
    return made('div', { role: 'group', 'aria-labelledby': id, class: 'lt-search__group' },
      made('p', { id, class: 'lt-search__group-name', role: 'presentation' }, name), ...options);
  });
}

/**
 * A page's full address; on a disk a folder is no page, but the file in it is.
 * @param {string} root @param {string} address relative to the root
 */
export function placed(root, address) {
  return root + (root.startsWith('file:') ? address.replace(/(^|\/)(?=[#?]|$)/, '$1index.html') : address);
}

function option(found, id, engine, concepts, root) {
  const { facts } = engine.index;
  const title = made('span', { class: 'lt-search__title' }, ...marked(found.title, concepts, engine));
  const about = [facts.kinds[found.kind], found.above].filter(Boolean).join(' · ');
  const text = made('span', { class: 'lt-search__text' });
  engine.text(found.number).then((whole) => {
    text.append(...nodes(excerpt(whole, hits(whole, concepts, engine.vocabulary))));
  }, () => text.remove());
  return made('a', { id, role: 'option', 'aria-selected': 'false', tabindex: '-1', href: placed(root, found.address),
    class: 'lt-search__option' }, title, made('span', { class: 'lt-search__about' }, about), text);
}

function marked(text, concepts, engine) {
  return nodes(pieces(text, hits(text, concepts, engine.vocabulary)));
}

function nodes(cut) {
  return cut.filter(({ text }) => text).map(({ text, marked: mark }) => (mark ? made('mark', {}, text) : text));
}
