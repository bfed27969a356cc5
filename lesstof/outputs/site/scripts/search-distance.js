/** How many letters two words differ: put in, left out, another, or two changed about (optimal string alignment). */

/**
 * @param {string} word
 * @param {string} form
 * @param {number} limit above this the exact number does not matter
 * @param {boolean} unfinished compare with the beginning of `form` only
 * @returns {number}
 */
export function distance(word, form, limit, unfinished) {
  const target = unfinished ? form.slice(0, word.length + limit) : form;
  let earlier = [];
  let last = Array.from({ length: target.length + 1 }, (_, place) => place);
  for (let row = 1; row <= word.length; row += 1) {
    const now = nextRow(word, target, row, last, earlier);
    if (Math.min(...now) > limit) return limit + 1;
    [earlier, last] = [last, now];
  }
  return unfinished ? Math.min(...last) : last[target.length];
}

function nextRow(word, target, row, last, earlier) {
  const now = [row];
  for (let column = 1; column <= target.length; column += 1) {
    const other = word[row - 1] === target[column - 1] ? 0 : 1;
    let best = Math.min(now[column - 1] + 1, last[column] + 1, last[column - 1] + other);
    if (row > 1 && column > 1 && word[row - 1] === target[column - 2] && word[row - 2] === target[column - 1]) {
      best = Math.min(best, earlier[column - 2] + 1);
    }
    now.push(best);
  }
  return now;
}
