/** Light, dark, or as the device has it: the theme's own switch, which the page's head has set already. */

import { all } from './dom.js';

/** Follow the switch and the device; what is chosen is kept where the theme keeps it. */
export function offerColours() {
  const options = all(document, '.md-option');
  const { lesstofColours: show, __md_set: keep } = /** @type {any} */ (window);
  if (!options.length || !show) return;
  const choose = (index) => {
    show(index);
    const { mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent } = options[index].dataset;
    keep('__palette', { index, color: { media, scheme, primary, accent } });
  };
  options.forEach((option, index) => {
    option.addEventListener('change', () => choose(index));
    // One at a time is shown: a key takes the next one, as a click on the sign does.
    option.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      const next = (index + 1) % options.length;
      choose(next);
      options[next].focus();
    });
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => show());
}
