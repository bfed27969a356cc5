/** Where the scripts of the site begin. */

import { store } from './browser-store.js';
import { ExerciseElement } from './exercise.js';
import { PracticeElement } from './practice.js';
import { followProgress } from './progress.js';
import { beginSearch } from './search-dialog.js';
import { StudyElement } from './study.js';

// For other scripts of the site, and for who wants to look.
Object.assign(window, { lesstof: { store } });

customElements.define('lt-exercise', ExerciseElement);
customElements.define('lt-practice', PracticeElement);
customElements.define('lt-study', StudyElement);
followProgress();
beginSearch();
