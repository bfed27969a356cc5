/** What was filled in, drawn on the page to be read. */

import { made } from './dom.js';
import { t } from './texts.js';

/**
 * @param {import('./plan-shown.js').Block} block
 * @returns {HTMLElement}
 */
export function drawn(block) {
  if (block.type === 'list') return made('ul', { dir: 'auto' }, ...block.items.map((item) => made('li', { dir: 'auto' }, item)));
  if (block.type === 'checks') return ticks(block.items);
  if (block.type === 'table') return table(block);
  return made('p', { class: 'lt-written', dir: 'auto' }, block.text);
}

function ticks(items) {
  const line = ([text, ticked]) => made('li', {}, `${ticked ? '☒' : '☐'} ${text}`, made('span', { class: 'lt-sr' }, ticked ? ` (${t('ticked')})` : ''));
  return made('ul', { class: 'lt-plain' }, ...items.map(line));
}

function table({ header, rows }) {
  const head = made('tr', {}, ...header.map((text) => made('th', { scope: 'col', dir: 'auto' }, text)));
  const line = (cells) => made('tr', {}, ...cells.map((text) => made('td', { class: 'lt-written', dir: 'auto' }, text)));
  const inside = made('table', { class: 'lt-table' }, made('thead', {}, head), made('tbody', {}, ...rows.map(line)));
  return made('div', { class: 'lt-scroll', tabindex: 0, role: 'group', 'aria-label': t('Table') }, inside);
}
