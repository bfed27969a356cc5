/** Where the scripts of the site begin. */

import { store } from './browser-store.js';
import { ExerciseElement } from './exercise.js';
import { PlanElement } from './plan-page.js';
import { PlanStepElement } from './plan-step.js';
import { PracticeElement } from './practice.js';
import { followProgress } from './progress.js';
import { StudyElement } from './study.js';

// For other scripts of the site, and for who wants to look.
Object.assign(window, { lesstof: { store } });

customElements.define('lt-exercise', ExerciseElement);
customElements.define('lt-practice', PracticeElement);
customElements.define('lt-plan-step', PlanStepElement);
customElements.define('lt-plan', PlanElement);
customElements.define('lt-study', StudyElement);
followProgress();
