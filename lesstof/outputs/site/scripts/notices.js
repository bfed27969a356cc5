/** Says once a page when nothing can be kept, and offers to save what there is in a file. */

import { store } from './browser-store.js';
import { made } from './dom.js';
import { saveFile } from './files.js';
import { t } from './texts.js';

let told = '';

/** Texts by the store's state; asked for when needed, because `t` must find them as they stand. */
function words(state) {
  if (state === 'blocked') {
    return t('This browser keeps nothing here, for instance in a private window. What you fill in stays until you leave this page.');
  }
  if (state === 'full') {
    return t('The storage of this browser is full. What you fill in now stays until you leave this page: save a copy first.');
  }
  return t('What you did was kept by a newer version of this site. It stays as it is; what you do here is not kept.');
}

/**
 * Put the notice before an element, when there is something to say that was not said on this page.
 * @param {Element} place
 */
export function warnOnce(place) {
  if (store.state === 'kept' || told === store.state) return;
  told = store.state;
  const button = made('button', { type: 'button', class: 'lt-button lt-button--quiet' }, t('Save a copy'));
  button.addEventListener('click', saveFile);
  const offered = store.size ? [button] : [];
  const notice = made('div', { class: 'lt-notice', role: 'status' });
  place.before(notice);
  notice.append(made('p', {}, words(store.state)), ...offered);
}
