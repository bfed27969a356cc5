/** Days as text, `2026-11-23`, in the student's own time zone. */

/**
 * The day of a moment.
 * @param {number} moment milliseconds since 1970
 * @returns {string}
 */
export function dayOf(moment) {
  const date = new Date(moment);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The day that comes a number of days later.
 * @param {string} day
 * @param {number} count
 * @returns {string}
 */
export function daysLater(day, count) {
  const [year, month, date] = day.split('-').map(Number);
  return dayOf(new Date(year, month - 1, date + count, 12).getTime());
}
