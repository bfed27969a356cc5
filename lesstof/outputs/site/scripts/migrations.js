/** Brings kept data of an older version up to date: a row per version, each a pure function. */

/** The version that these scripts write. */
export const VERSION = 1;

/**
 * `MIGRATIONS[n]` makes data of version n into data of version n + 1.
 * @type {Record<number, (data: any) => any>}
 */
const MIGRATIONS = {};

/**
 * The data in the given version; `null` when it is of a newer one, or of none.
 * @param {any} data with a whole number `version`
 * @param {Record<number, (data: any) => any>} [table]
 * @param {number} [wanted]
 * @returns {any}
 */
export function upgraded(data, table = MIGRATIONS, wanted = VERSION) {
  let found = data;
  while (found.version < wanted && table[found.version]) {
    found = { ...table[found.version](found), version: found.version + 1 };
  }
  return found.version === wanted ? found : null;
}
