/** Lists, tables and repeated forms: rows that can be added, removed and put back. */

import { all, made } from './dom.js';
import { t } from './texts.js';

const SHORT_TABLE = 5;
const FIRST_ROWS = 2;

/** @typedef {import('./plan-values.js').PlanField} PlanField */
/** @typedef {import('./plan-controls.js').Control} Control */

/**
 * A list is rows of one cell without a name.
 * @param {PlanField} field
 * @param {() => void} changed
 * @returns {Control}
 */
export function listControl(field, changed) {
  const rows = rowsControl({ ...field, columns: [['', '']] }, changed, 'lt-records--list');
  const write = (value = []) => rows.write(value.map((text) => ({ '': text })));
  return { ...rows, read: () => rows.read().map((row) => row['']), write };
}

/** @param {PlanField} field @param {() => void} changed @returns {Control} */
export function tableControl(field, changed) {
  const asTable = field.kind === 'table' && (field.columns ?? []).length <= SHORT_TABLE;
  return rowsControl(field, changed, asTable ? 'lt-records--table' : 'lt-records--cards');
}

/** @returns {Control} */
function rowsControl(field, changed, look) {
  const place = made('div', { class: `lt-records ${look}`, 'data-columns': (field.columns ?? []).length });
  const told = made('p', { class: 'lt-field__told', role: 'status' });
  const more = made('button', { type: 'button', class: 'lt-button lt-button--quiet' }, field.kind === 'form' ? t('Add another') : t('Add a row'));
  const desk = { field, changed, place, told, more };
  more.addEventListener('click', () => {
    addRow(desk, {});
    told.replaceChildren();
    all(place.lastElementChild ?? place, 'textarea')[0]?.focus();
  });
  place.addEventListener('input', changed);
  const write = (value = []) => {
    const rows = [...value];
    while (rows.length < leastRows(field)) rows.push({});
    place.replaceChildren();
    for (const row of rows) addRow(desk, row);
  };
  return { root: made('div', {}, place, told, more), read: () => readRows(place), write };
}

function leastRows({ kind, goal = 0 }) {
  if (kind === 'list') return Math.max(1, Math.min(goal, 12));
  return kind === 'form' ? 1 : FIRST_ROWS;
}

/** What stands in columns that the author took away stays with its row. */
const KEPT = new WeakMap();

function readRows(place) {
  return [...place.children].map((row) => {
    const cells = all(row, 'textarea').map((box) => [box.dataset.column, box.value]);
    return { ...KEPT.get(row), ...Object.fromEntries(cells.filter(([id, text]) => text || id === '')) };
  });
}

function addRow(desk, values, before = null) {
  const { field, place } = desk;
  const columns = field.columns ?? [];
  const known = new Set(columns.map(([id]) => id));
  const remove = made('button', { type: 'button', class: 'lt-remove lt-remove--row' }, made('span', { 'aria-hidden': 'true' }, '×'));
  const row = made('div', { class: 'lt-record', role: 'group' }, made('span', { class: 'lt-record__number', 'aria-hidden': 'true' }),
    ...columns.map(([id, name]) => cellOf(id, name, values[id] ?? '')), remove);
  KEPT.set(row, Object.fromEntries(Object.entries(values).filter(([id]) => !known.has(id))));
  remove.addEventListener('click', () => removeRow(desk, row));
  place.insertBefore(row, before);
  number(desk);
}

function cellOf(id, name, text) {
  const box = /** @type {HTMLTextAreaElement} */ (made('textarea', { rows: 1, dir: 'auto', 'data-column': id }));
  box.value = text;
  return name ? made('label', { class: 'lt-record__cell' }, made('span', {}, name), box) : made('div', { class: 'lt-record__cell' }, box);
}

/** Rows know their number, for eyes and for ears. */
function number({ field, place }) {
  [...place.children].forEach((row, index) => {
    const name = t('{name}, row {number}', { name: field.name, number: index + 1 });
    row.setAttribute('aria-label', name);
    row.firstElementChild.textContent = String(index + 1);
    row.lastElementChild.setAttribute('aria-label', t('Remove row {number}', { number: index + 1 }));
    row.lastElementChild.hidden = place.children.length < 2;
    if (field.kind === 'list') all(row, 'textarea')[0].setAttribute('aria-label', name);
  });
}

function removeRow(desk, row) {
  const { place, told, changed, more } = desk;
  const index = [...place.children].indexOf(row);
  const values = readRows(place)[index];
  row.remove();
  number(desk);
  changed();
  const left = all(place.children[index] ?? place.lastElementChild, 'textarea')[0] ?? more;
  left.focus();
  const back = made('button', { type: 'button', class: 'lt-remove' }, t('Put it back'));
  back.addEventListener('click', () => {
    addRow(desk, values, place.children[index] ?? null);
    told.replaceChildren();
    changed();
    all(place.children[index], 'textarea')[0].focus();
  });
  told.replaceChildren(t('Row {number} was removed.', { number: index + 1 }), ' ', back);
}
