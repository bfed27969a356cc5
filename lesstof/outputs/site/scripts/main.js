/** Where the scripts of the site begin. */

import { store } from './browser-store.js';
import { explainTerms } from './definitions.js';
import { offerEnlarging } from './enlarging.js';
import { ExerciseElement } from './exercise.js';
import { PlanElement } from './plan-page.js';
import { PlanStepElement } from './plan-step.js';
import { offerFilter } from './filtering.js';
import { offerHighlights } from './highlight-bar.js';
import { PracticeElement } from './practice.js';
import { followAddress, offerPrinting } from './printing.js';
import { followProgress } from './progress.js';
import { offerSettings } from './reading-settings.js';
import { offerSlides } from './slides.js';
import { beginSearch } from './search-dialog.js';
import { StudyElement } from './study.js';
import { VideoElement } from './video.js';

// For other scripts of the site, and for who wants to look.
Object.assign(window, { lesstof: { store } });

customElements.define('lt-exercise', ExerciseElement);
customElements.define('lt-practice', PracticeElement);
customElements.define('lt-plan-step', PlanStepElement);
customElements.define('lt-plan', PlanElement);
customElements.define('lt-study', StudyElement);
customElements.define('lt-video', VideoElement);
followProgress();
followAddress();
explainTerms();
offerEnlarging();
offerSlides();
offerFilter();
offerHighlights();
offerPrinting();
offerSettings();
beginSearch();
