/** A button at a block of code that copies it. */

import { all, made } from './dom.js';
import { t } from './texts.js';

const SHOWN = 2000;

/** Where the browser lets a page write to its clipboard. */
export function offerCopying() {
  if (!navigator.clipboard) return;
  for (const code of all(document, 'article pre > code')) code.parentElement.append(buttonFor(code));
}

function buttonFor(code) {
  const button = made('button', { type: 'button', class: 'lt-copy', 'aria-live': 'polite' }, t('Copy'));
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = t('Copied');
    setTimeout(() => { button.textContent = t('Copy'); }, SHOWN);
  });
  return button;
}
