/** Highlights are for pages to read: only these load what makes them. */

const KINDS = ['chapter', 'attachment', 'post', 'case', 'guide', 'foreword', 'exercise'];

/** Bring the highlights of this page to life. */
export async function offerHighlights() {
  if (KINDS.includes(document.body.dataset.kind ?? '')) (await import('./highlight-bar.js')).beginHighlights();
}
