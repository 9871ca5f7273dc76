// The screening room: the film by keyboard, and marks that are kept at once.
import { watch } from './player.js';
import { keep } from './autosave.js';
import { thumbnails } from '/static/inspection/thumbnails.js';

const form = document.querySelector('form[data-scores]');
if (form) keep(form);
else forget();

const player = document.querySelector('[data-player] video');
if (player) {
  watch(player);
  thumbnails(player);
}

document.querySelector('.error-summary')?.focus();

/** What is handed in needs no copy in this browser any more. */
function forget() {
  const entry = location.pathname.split('/').pop();
  Object.keys(localStorage)
    .filter((key) => key.startsWith('palmares.score.') && key.endsWith('.' + entry))
    .forEach((key) => localStorage.removeItem(key));
}
