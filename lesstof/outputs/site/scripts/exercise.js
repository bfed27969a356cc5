/** `<lt-exercise>`: an exercise that works, over HTML that is complete without it. */

import { beginChecking } from './checking.js';
import { part, show } from './dom.js';
import { canBeGraded } from './grading.js';
import { beginGroupwork } from './groupwork.js';
import { beginHints } from './hints.js';
import { showRound } from './round.js';
import { Sheet } from './sheet.js';
import { beginWriting } from './writing.js';

export class ExerciseElement extends HTMLElement {
  #begun = false;

  connectedCallback() {
    if (this.#begun) return;
    this.#begun = true;
    const sheet = new Sheet(this);
    if (sheet.changed) show(this, 'changed');
    showRound(this);
    beginHints(this, sheet);
    if (canBeGraded(this.dataset.kind ?? '')) beginChecking(this, sheet);
    else if (part(this, 'writing')) beginWriting(this, sheet);
    else beginGroupwork(this, sheet);
    show(this, 'kept');
  }
}

customElements.define('lt-exercise', ExerciseElement);
