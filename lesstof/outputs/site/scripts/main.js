/** Where the scripts of the site begin. */

import { store } from './browser-store.js';
import { followReader } from './chrome.js';
import { offerColours } from './colours.js';
import { explainTerms } from './definitions.js';
import { offerHighlights } from './highlighting.js';
import { followAddress, offerPrinting } from './printing.js';
import { followProgress } from './progress.js';
import { offerSettings } from './reading-settings.js';
import { offerSearch } from './search-opening.js';

// For other scripts of the site, and for who wants to look.
Object.assign(window, { lesstof: { store } });

// A course that asks more of the theme has its script, which does the same.
if (!document.getElementById('__config')) [followReader, offerColours].forEach((begin) => begin());
followProgress();
followAddress();
explainTerms();
offerHighlights();
offerPrinting();
offerSettings();
offerSearch();
