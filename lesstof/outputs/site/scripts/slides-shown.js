/** Where a page shows the slides of decks. */

import { offerSlides } from './slides.js';

offerSlides();
