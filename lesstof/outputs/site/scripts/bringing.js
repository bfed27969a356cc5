/** Parts of the scripts that are loaded at first use. */

import { facts } from './facts.js';

const here = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src ?? location.href;
/** @type {Map<string, Promise<any>>} */
const brought = new Map();

/**
 * What a module exports; one that did not come may be asked for again. The build calls this where the source
 * imports a module in the middle of a function, which no page from a disk may do.
 * @param {string} name
 * @returns {Promise<any>}
 */
export function bring(name) {
  if (!brought.has(name)) brought.set(name, loaded(name).catch((error) => {
    brought.delete(name);
    throw error;
  }));
  return /** @type {Promise<any>} */ (brought.get(name));
}

function loaded(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => resolve(globalThis.$lesstof[name.replaceAll('-', '_')]));
    script.addEventListener('error', () => reject(new Error(`cannot load ${name}`)));
    script.src = new URL(facts.files[name], here).href;
    document.head.append(script);
  });
}
