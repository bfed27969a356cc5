/**
 * The shape of what is kept, as text in the browser and in the file that a student takes along:
 *
 *     { "format": "lesstof-study", "version": 1, "course": "handboek-social-media-marketing",
 *       "items": { "exercise:11-02": { "at": 1795420800000, "digest": "3f9c…", "value": { … } },
 *                  "plan:p03/doelgroep": { "at": 1795420900000, "value": "fietsers" } } }
 *
 * A key is `kind:id` with an id that stays the same over editions; `at` is the moment of the last change in
 * milliseconds since 1970; `digest` tells what the text looked like, for whoever wants to know whether it changed;
 * `value` is any JSON, and null for something that was removed, so that a removal travels along as well.
 */

import { upgraded, VERSION } from './migrations.js';

const FORMAT = 'lesstof-study';
const KEY = /^[a-z][a-z-]{0,19}:[^\p{Cc}]{1,200}$/u;
const LONGEST = 20_000_000;

/** @typedef {{ at: number, value: any, digest?: string }} Item */
/** @typedef {Map<string, Item>} Items */

/** Why data cannot be read: `unreadable`, `foreign`, `other-course`, `newer` or `too-big`. */
export class StudyError extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * The items in a text; what is no item is left out. Throws StudyError.
 * @param {string} text
 * @param {string} course
 * @returns {Items}
 */
export function readItems(text, course) {
  if (text.length > LONGEST) throw new StudyError('too-big');
  const data = checkedData(parsed(text), course);
  /** @type {Items} */
  const items = new Map();
  for (const [key, item] of Object.entries(data.items)) {
    if (KEY.test(key) && isItem(item)) items.set(key, copied(item));
  }
  return items;
}

/**
 * Items as text; in the order of their keys, so that the same items are the same text.
 * @param {Items} items
 * @param {string} course
 * @returns {string}
 */
export function writeItems(items, course) {
  const ordered = [...items].sort(([a], [b]) => (a < b ? -1 : 1));
  const data = { format: FORMAT, version: VERSION, course, items: Object.fromEntries(ordered) };
  return JSON.stringify(data);
}

/**
 * Both together, the newest of each key; and the keys for which `other` was newer.
 * @param {Items} own
 * @param {Items} other
 * @returns {{ items: Items, changed: string[] }}
 */
export function merged(own, other) {
  const newer = [...other].filter(([key, item]) => isNewer(item, own.get(key)));
  return { items: new Map([...own, ...newer]), changed: newer.map(([key]) => key) };
}

/** Of two of the same moment either may win, as long as it is the same one on every device. */
function isNewer(item, own) {
  if (!own || item.at !== own.at) return !own || item.at > own.at;
  return JSON.stringify(item) > JSON.stringify(own);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new StudyError('unreadable');
  }
}

function checkedData(data, course) {
  if (!isObject(data) || data.format !== FORMAT) throw new StudyError('foreign');
  if (!Number.isInteger(data.version) || data.version < 1) throw new StudyError('foreign');
  if (data.version > VERSION) throw new StudyError('newer');
  const found = upgraded(data);
  if (!found || !isObject(found.items)) throw new StudyError('foreign');
  if (found.course !== course) throw new StudyError('other-course');
  return found;
}

function isItem(item) {
  return isObject(item) && Number.isFinite(item.at) && item.at >= 0 && item.value !== undefined
    && (item.digest === undefined || typeof item.digest === 'string');
}

function copied({ at, value, digest }) {
  return digest === undefined ? { at, value } : { at, value, digest };
}

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
