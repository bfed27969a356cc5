/** A film from elsewhere: nothing of it is loaded before a student asks for it. */

import { made, part, show } from './dom.js';

export class VideoElement extends HTMLElement {
  connectedCallback() {
    // A page from a disk has no address to tell the host, which then refuses to play.
    if (location.protocol === 'file:') return;
    show(this, 'offer');
    part(this, 'play').addEventListener('click', () => this.play());
  }

  /** The player in the place of the still. */
  play() {
    const frame = made('iframe', {
      src: this.dataset.embed ?? '', title: this.dataset.title ?? '', class: 'lt-video__frame', tabindex: 0,
      allow: 'autoplay; fullscreen; encrypted-media; picture-in-picture', allowfullscreen: true,
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
      referrerpolicy: 'strict-origin-when-cross-origin',
    });
    this.querySelector('p:has(> img)')?.remove();
    part(this, 'offer').remove();
    this.prepend(frame);
    frame.focus();
  }
}

customElements.define('lt-video', VideoElement);
