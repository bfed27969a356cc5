/** A button at a block of code that copies it. */

import { all, made } from './dom.js';
import { t } from './texts.js';

// The theme's script, where a course has it, does the same; a page from a disk may not write to the clipboard.
if (navigator.clipboard && !document.getElementById('__config')) {
  for (const code of all(document, 'article pre > code')) code.parentElement.append(buttonFor(code));
}

function buttonFor(code) {
  const button = made('button', { type: 'button', class: 'lt-copy', 'aria-live': 'polite' }, t('Copy'));
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = t('Copied');
    setTimeout(() => { button.textContent = t('Copy'); }, 2000);
  });
  return button;
}
