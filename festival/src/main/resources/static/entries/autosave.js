// Saves the sheet while one types. What was not saved yet lies in this browser, so that neither a broken line nor a
// closed window loses it; what was saved elsewhere meanwhile is never written over without asking.
const PAUSE = 800;
const AGAIN = 5000;

export function showRulings(from) {
  const rulings = from.getElementById('rulings');
  if (rulings) document.getElementById('rulings').replaceWith(document.importNode(rulings, true));
  for (const next of from.querySelectorAll('[data-chapter]')) {
    const here = document.querySelector(`.chapters [data-chapter="${next.dataset.chapter}"]`);
    const current = here.querySelector('a').getAttribute('aria-current');
    here.dataset.state = next.dataset.state;
    here.replaceChildren(...document.importNode(next, true).childNodes);
    if (current) here.querySelector('a').setAttribute('aria-current', current);
  }
}

export function autosave(form) {
  const sheet = new Sheet(form);
  form.addEventListener('input', () => sheet.changed());
  form.addEventListener('change', () => sheet.changed());
  form.addEventListener('submit', (event) => sheet.leave(event));
  window.addEventListener('online', () => sheet.save());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sheet.save({ keepalive: true });
  });
  sheet.open();
}

// Opened, not reloaded: after reload() Firefox puts the texts of this page back into the fields.
function afresh() {
  window.location.assign(window.location.pathname);
}

class Sheet {
  constructor(form) {
    this.form = form;
    this.status = document.querySelector('.autosave');
    this.conflict = document.getElementById('conflict');
    this.unsent = document.getElementById('unsent');
    this.key = `palmares:sheet:${form.action}`;
    this.dirty = false;
    this.saving = false;
    this.leaving = false;
    this.sending = Promise.resolve();
    this.timer = 0;
    this.conflict.querySelector('[data-take=theirs]').addEventListener('click', () => this.takeTheirs());
    this.conflict.querySelector('[data-take=ours]').addEventListener('click', () => this.takeOurs());
    this.unsent.querySelector('[data-unsent=restore]').addEventListener('click', () => this.restore());
    this.unsent.querySelector('[data-unsent=drop]').addEventListener('click', () => this.drop());
  }

  get version() {
    return this.form.elements.version.value;
  }

  set version(version) {
    this.form.elements.version.value = version;
  }

  // A sheet that was shown again with something to put right holds what was typed; the kept one is older.
  open() {
    const kept = this.kept();
    if (!kept || document.querySelector('.error-summary')) return;
    if (kept.fields === this.fields()) {
      this.forget();
    } else if (String(kept.version) === this.version) {
      this.write(kept.fields);
      this.changed();
    } else {
      this.unsent.hidden = false;
    }
  }

  changed() {
    this.dirty = true;
    this.keep();
    if (!this.conflict.hidden) return;
    this.say('saving');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save(how = {}) {
    if (!this.dirty || this.saving || !this.conflict.hidden) return;
    this.saving = true;
    this.dirty = false;
    clearTimeout(this.timer);
    try {
      this.sending = this.send(how);
      await this.sending;
    } catch {
      this.dirty = true;
      this.say(navigator.onLine ? 'failed' : 'offline');
      this.timer = setTimeout(() => this.save(), AGAIN);
    } finally {
      this.saving = false;
      if (this.dirty && this.conflict.hidden) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.save(), AGAIN);
      }
    }
  }

  async send(how) {
    const sent = new URLSearchParams(new FormData(this.form));
    const answer = await fetch(this.form.dataset.autosave, {
      method: 'POST',
      body: sent,
      headers: { Accept: 'text/html', 'X-CSRF-TOKEN': this.form.elements._csrf.value },
      ...how,
    });
    if (answer.status === 401 || answer.status === 403) {
      this.signedOut();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const heard = page.getElementById('draft');
    if (!heard) throw new Error(`answered ${answer.status}`);
    this.hear(heard, page);
  }

  // Nothing is lost: the texts lie in this browser until somebody is signed in again.
  signedOut() {
    this.say('signedOut');
    const link = document.createElement('a');
    link.href = `/sign-in?to=${encodeURIComponent(window.location.pathname)}`;
    link.textContent = this.status.dataset.signIn;
    this.status.append(' ', link);
  }

  hear(heard, page) {
    if (heard.dataset.state === 'conflict') {
      this.theirs = heard.dataset.version;
      this.dirty = true;
      this.say('failed');
      this.conflict.hidden = false;
      this.conflict.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (heard.dataset.state === 'locked') {
      afresh();
      return;
    }
    this.version = heard.dataset.version;
    if (!this.dirty) this.forget();
    else this.keep();
    showRulings(page);
    this.showProblems(heard);
    this.say('saved');
  }

  showProblems(heard) {
    for (const error of this.form.querySelectorAll('.error')) error.hidden = true;
    for (const field of this.form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
    for (const problem of heard.querySelectorAll('[data-field]')) {
      const { field, row } = problem.dataset;
      const id = field === 'creditName' || field === 'creditRole' ? `creditName-${this.lineOf(Number(row))}` : field;
      const error = document.getElementById(`${id}-error`);
      if (!error) continue;
      error.querySelector('span').textContent = problem.textContent;
      error.hidden = false;
      document.getElementById(id)?.setAttribute('aria-invalid', 'true');
      this.keep();
    }
  }

  // Rows are told by their place; after one was removed, places and ids differ.
  lineOf(row) {
    const name = document.querySelectorAll('#credits input[name=creditName]')[row];
    return name ? name.id.split('-')[1] : row;
  }

  takeTheirs() {
    this.forget();
    this.dirty = false;
    clearTimeout(this.timer);
    afresh();
  }

  takeOurs() {
    this.version = this.theirs;
    this.conflict.hidden = true;
    this.dirty = true;
    this.save();
  }

  restore() {
    this.unsent.hidden = true;
    this.write(this.kept().fields);
    this.changed();
  }

  drop() {
    this.unsent.hidden = true;
    this.forget();
  }

  // A saving on its way is heard first, so that the form is not sent over a version that is none any more.
  async leave(event) {
    clearTimeout(this.timer);
    if (!navigator.onLine) {
      event.preventDefault();
      this.keep();
      this.say('offline');
      return;
    }
    this.dirty = false;
    if (!this.saving || this.leaving) return;
    this.leaving = true;
    event.preventDefault();
    await Promise.race([this.sending.catch(() => {}), new Promise((over) => setTimeout(over, AGAIN))]);
    this.keep();
    if (this.conflict.hidden) this.form.requestSubmit(event.submitter);
    this.leaving = false;
  }

  fields() {
    const all = new URLSearchParams(new FormData(this.form));
    for (const name of ['_csrf', 'version', 'terms']) all.delete(name);
    return all.toString();
  }

  // Writes kept texts into the form; lists must have as many rows as were kept.
  write(fields) {
    const all = new URLSearchParams(fields);
    for (const name of new Set(all.keys())) {
      const texts = all.getAll(name);
      this.grow(name, texts.length);
      const controls = [...this.form.querySelectorAll(`[name="${name}"]`)];
      if (controls[0]?.type === 'radio') {
        controls.forEach((control) => (control.checked = control.value === texts[0]));
      } else if (controls.at(-1)?.type === 'checkbox') {
        controls.at(-1).checked = texts.includes('true');
      } else {
        controls.forEach((control, i) => (control.value = texts[i] ?? ''));
      }
    }
  }

  grow(name, wanted) {
    const list = this.form.querySelector(`[data-several] [name="${name}"]`)?.closest('[data-several]');
    while (list && list.children.length < wanted) list.append(list.lastElementChild.cloneNode(true));
    const credits = document.getElementById('credits');
    const add = document.getElementById('add-credit');
    while (name === 'creditName' && credits.children.length < wanted) add.click();
  }

  keep() {
    try {
      localStorage.setItem(this.key, JSON.stringify({ version: this.version, fields: this.fields() }));
    } catch {
      // the browser keeps nothing for us; saving goes on
    }
  }

  kept() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // nothing was kept
    }
  }

  say(state) {
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    const shown = state === 'saving' ? 'saving' : state;
    this.status.dataset.state = shown;
    this.status.textContent = this.status.dataset[shown].replace('{0}', time);
  }
}
