/** Small helpers for the page; text only ever enters it as text. */

/**
 * An element with attributes and children; a `false` attribute is left out, `true` has no value.
 * @param {string} tag
 * @param {Record<string, string | number | boolean>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function made(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/**
 * All elements that fit a selector.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {any[]}
 */
export function all(root, selector) {
  return [...root.querySelectorAll(selector)];
}

/**
 * The parts of an element that the build wrote for scripts, by the name in `data-part`.
 * @param {ParentNode} root
 * @param {string} name
 * @returns {any}
 */
export function part(root, name) {
  return root.querySelector(`[data-part="${name}"]`);
}

/**
 * Show what the build hid for readers without scripts.
 * @param {ParentNode} root
 * @param {...string} names of parts
 */
export function show(root, ...names) {
  for (const name of names) part(root, name)?.removeAttribute('hidden');
}

/**
 * A sign with its word, `right`, `wrong` or `almost`: a copy of what the build wrote.
 * @param {ParentNode} root
 * @param {string} mark
 * @returns {HTMLElement}
 */
export function sign(root, mark) {
  return part(root, 'signs').content.querySelector(`[data-sign="${mark}"]`).cloneNode(true);
}
