/** `<lt-study>`: what a student did, to see, to take along, to bring back and to erase. */

import { store } from './browser-store.js';
import { dayOf } from './days.js';
import { all, part } from './dom.js';
import { saveFile } from './files.js';
import { listHighlights } from './highlight-list.js';
import { warnOnce } from './notices.js';
import { listedIn } from './progress.js';
import { pointsFor } from './records.js';
import { isDue } from './spacing.js';
import { StudyError } from './study-data.js';
import { t } from './texts.js';

export class StudyElement extends HTMLElement {
  #begun = false;

  connectedCallback() {
    if (this.#begun) return;
    this.#begun = true;
    draw(this);
    listHighlights();
    store.subscribe(() => draw(this));
    part(this, 'export').addEventListener('click', saveFile);
    part(this, 'file').addEventListener('change', () => bringIn(this));
    part(this, 'erase').addEventListener('click', () => askToErase(this));
    part(this, 'keep').addEventListener('click', () => askNoMore(this, 'erase'));
    part(this, 'sure').addEventListener('click', () => eraseOrAskAgain(this));
    part(this, 'export-first').addEventListener('click', saveFile);
    this.hidden = false;
    warnOnce(this);
  }
}

function draw(host) {
  for (const section of all(document, 'section[data-chapter]')) drawChapter(section);
  const due = part(host, 'due');
  if (due) due.textContent = dueToday();
  part(host, 'total').textContent = store.size ? totals() : t('Nothing is kept yet. Make an exercise, and you find it here.');
}

function totals() {
  const found = listedIn(document);
  return t('{done} of {count} exercises made, {earned} of {points} points.', sums(found));
}

function dueToday() {
  const count = listedIn(document).filter((one) => isDue(one.record.box ? one.record : null, dayOf(Date.now()))).length;
  if (!count) return t('No questions return today.');
  return count === 1 ? t('1 question returns today.') : t('{count} questions return today.', { count });
}

function drawChapter(section) {
  const numbers = sums(listedIn(section));
  const bar = section.querySelector('progress');
  bar.max = numbers.count;
  bar.value = numbers.done;
  part(section, 'numbers').textContent = t('{done} of {count} made · {earned} of {points} points', numbers);
}

function sums(found) {
  return {
    done: found.filter((one) => one.record.tries > 0).length,
    count: found.length,
    earned: found.reduce((sum, one) => sum + pointsFor(one.record.best, one.points), 0),
    points: found.reduce((sum, one) => sum + one.points, 0),
  };
}

async function bringIn(host) {
  const field = part(host, 'file');
  const [file] = field.files;
  if (!file) return;
  tell(host, await imported(file));
  field.value = '';
}

async function imported(file) {
  try {
    const count = store.imported(await file.text());
    if (!count) return t('This copy holds nothing newer than what is kept here.');
    return count === 1 ? t('Brought in: 1 newer thing.') : t('Brought in: {count} newer things.', { count });
  } catch (error) {
    return whyNot(error instanceof StudyError ? error.code : 'unreadable');
  }
}

function whyNot(code) {
  if (code === 'newer') return t('This copy was made with a newer version of the site. Nothing was changed. Open the newest version and try again.');
  if (code === 'other-course') return t('This copy belongs to another course. Nothing was changed.');
  if (code === 'foreign') return t('This file is no copy of a study. Nothing was changed.');
  if (code === 'too-big') return t('This file is too big to be a copy of a study. Nothing was changed.');
  return t('This file cannot be read; perhaps it is damaged. Nothing was changed.');
}

function askToErase(host) {
  part(host, 'question').hidden = false;
  part(host, 'erase').hidden = true;
  part(host, 'sure').dataset.asked = 'once';
  part(host, 'sure').textContent = t('Erase everything');
  part(host, 'asking').textContent = t('Do you want to erase all that you did in this course from this browser? Save a copy first: this cannot be undone.');
  part(host, 'question').focus();
}

/** The first yes is asked again; the second one erases. */
function eraseOrAskAgain(host) {
  const button = part(host, 'sure');
  if (button.dataset.asked === 'once') {
    button.dataset.asked = 'twice';
    button.textContent = t('Yes, erase everything for good');
    part(host, 'asking').textContent = t('Are you sure? Answers, progress, highlights, notes and your plan disappear from this browser.');
    return;
  }
  store.erase();
  askNoMore(host, 'erase');
  tell(host, t('Everything was erased.'));
}

function askNoMore(host, focus) {
  part(host, 'question').hidden = true;
  part(host, 'erase').hidden = false;
  part(host, focus).focus();
}

function tell(host, text) {
  part(host, 'told').textContent = text;
}

customElements.define('lt-study', StudyElement);
