// Sends every mark at once. What the house has not confirmed stays in this browser and is sent again: after a
// while, when the line is back, and when the page is opened the next time.
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;
const NOTE_PAUSE = 800;

export function keep(form) {
  const line = form.querySelector('.autosave');
  const address = form.dataset.scores;
  const shelf = form.dataset.keep;
  let unsent = take();
  let flying = {};
  let busy = false;
  let pause = FIRST_PAUSE;
  let later = 0;
  let typing = 0;
  let refused = false;

  form.querySelector('[data-save]').hidden = true;
  show();
  total();
  form.addEventListener('change', (event) => {
    if (event.target.matches('.scale input')) put({ marks: { [criterion(event.target)]: Number(event.target.value) } });
    total();
  });
  form.elements.note.addEventListener('input', () => {
    clearTimeout(typing);
    remember({ note: form.elements.note.value });
    typing = setTimeout(send, NOTE_PAUSE);
  });
  form.elements.note.addEventListener('change', send);
  addEventListener('online', send);
  addEventListener('pagehide', () => { if (!empty(unsent)) push(unsent, true).catch(() => {}); });
  if (!empty(unsent)) send();

  function put(change) {
    remember(change);
    send();
  }

  function remember(change) {
    unsent = merge(unsent, change);
    refused = false;
    lay();
  }

  async function send() {
    clearTimeout(later);
    if (busy || refused || empty(unsent)) return;
    busy = true;
    flying = unsent;
    unsent = {};
    say('saving');
    try {
      const answer = await push(flying, false);
      if (answer.ok) {
        flying = {};
        lay();
        pause = FIRST_PAUSE;
        say('saved');
      } else if (answer.status >= 500 || answer.status === 429 || answer.status === 401 || answer.status === 403) {
        throw new Error('HTTP ' + answer.status);
      } else {
        refused = true;
        flying = {};
        lay();
        say('failed', (await answer.json().catch(() => ({}))).detail);
      }
    } catch {
      unsent = merge(flying, unsent);
      flying = {};
      lay();
      say('offline');
      later = setTimeout(send, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      return;
    } finally {
      busy = false;
    }
    if (!empty(unsent)) send();
  }

  function push(parcel, keepalive) {
    return fetch(address, {
      method: 'PUT',
      keepalive,
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'X-CSRF-TOKEN': document.querySelector('meta[name=csrf]').content,
      },
      body: JSON.stringify(parcel),
    });
  }

  /** Puts on the page what an earlier visit could not send. */
  function show() {
    for (const [key, mark] of Object.entries(unsent.marks ?? {})) {
      const radio = form.querySelector(`input[name="mark.${CSS.escape(key)}"][value="${Number(mark)}"]`);
      if (radio) radio.checked = true;
    }
    if (unsent.note !== undefined) form.elements.note.value = unsent.note;
  }

  function total() {
    let sum = 0;
    let weights = 0;
    form.querySelectorAll('.criterion').forEach((field) => {
      const chosen = field.querySelector(':checked');
      if (!chosen) return;
      sum += Number(field.dataset.weight) * Number(chosen.value);
      weights += Number(field.dataset.weight);
    });
    form.querySelector('output').textContent =
      weights ? (sum / weights).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) : '–';
  }

  function say(state, more) {
    const icons = { saving: 'clock', saved: 'check', failed: 'cross', offline: 'warning' };
    line.hidden = false;
    line.dataset.state = state;
    line.querySelector('use').setAttribute('href', '/icons.svg#' + icons[state]);
    line.querySelector('span').textContent = more ?? form.dataset[state];
  }

  function take() {
    try {
      return JSON.parse(localStorage.getItem(shelf)) ?? {};
    } catch {
      return {};
    }
  }

  /** What is on its way counts as unsent until it is confirmed. */
  function lay() {
    const rest = merge(flying, unsent);
    try {
      if (empty(rest)) localStorage.removeItem(shelf);
      else localStorage.setItem(shelf, JSON.stringify(rest));
    } catch {
      // no room in this browser: the page itself still has it
    }
  }
}

function criterion(radio) {
  return radio.name.slice('mark.'.length);
}

function merge(older, newer) {
  const marks = { ...older.marks, ...newer.marks };
  const both = { ...older, ...newer };
  return Object.keys(marks).length ? { ...both, marks } : both;
}

function empty(parcel) {
  return Object.keys(parcel).length === 0;
}
