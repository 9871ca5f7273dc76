// The film's data sheet: rows that grow, counters, saving while one types, and what comes with the film's file.
import { watch } from '/static/inspection/live.js';
import { autosave, showRulings } from '/static/entries/autosave.js';
import { rows } from '/static/entries/rows.js';

const form = document.getElementById('sheet');
const page = document.querySelector('.datasheet');
const address = `/entries/${page.dataset.entry}`;

document.querySelector('.error-summary')?.focus();
rows(form);
counters();
if (form.dataset.autosave) autosave(form);
else askBeforeLosing();
document.addEventListener('palmares:inspected', renewRulings);
document.addEventListener('palmares:uploaded', (event) => {
  event.preventDefault();
  renewFilm();
});

function counters() {
  for (const counter of document.querySelectorAll('[data-counts]')) {
    const field = document.getElementById(counter.dataset.counts);
    const count = () => {
      const left = Number(field.dataset.most) - field.value.length;
      counter.textContent = counter.dataset.say.replace('{0}', left.toLocaleString(document.documentElement.lang));
      counter.dataset.over = String(left < 0);
      counter.hidden = false;
    };
    field.addEventListener('input', count);
    count();
  }
}

// A received entry changes only when somebody says so; what was typed and not saved is asked about.
function askBeforeLosing() {
  let typed = false;
  form.addEventListener('input', () => {
    typed = true;
  });
  form.addEventListener('submit', () => {
    typed = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (typed) event.preventDefault();
  });
}

async function fragment(path) {
  const answer = await fetch(path, { headers: { Accept: 'text/html' } });
  return answer.ok && !answer.redirected
    ? new DOMParser().parseFromString(await answer.text(), 'text/html')
    : null;
}

async function renewRulings() {
  const rulings = await fragment(`${address}/rulings`);
  if (rulings) showRulings(rulings);
}

async function renewFilm() {
  const film = await fragment(`${address}/film`);
  if (film) {
    document.getElementById('film-file').replaceWith(film.getElementById('film-file'));
    watch();
  }
  await renewRulings();
}
