// Brings a file to /uploads by tus 1.0, however often the line breaks: shows how far it is, pauses, goes on after a
// closed page when the same file is chosen again. Every word comes from the page.
import '/static/vendor/tus-js-client/4.3.1/tus.min.js';

const tus = window.tus;
const ENDPOINT = '/uploads';
const PAUSES = [0, 1000, 3000, 5000, 10000, 20000, 30000];
const WINDOW = 8000;

const language = document.documentElement.lang || 'en';
const unit = (value, name, digits = 0) =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, maximumFractionDigits: digits }).format(value);

function size(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  let value = bytes;
  let step = 0;
  while (value >= 999.5 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  return unit(value, units[step], step > 0 && value < 99.95 ? 1 : 0);
}

function time(seconds) {
  if (!Number.isFinite(seconds)) return '–';
  if (seconds < 90) return unit(Math.ceil(seconds), 'second');
  if (seconds < 5400) return unit(Math.ceil(seconds / 60), 'minute');
  return unit(seconds / 3600, 'hour', 1);
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);

class Upload {
  constructor(island) {
    this.island = island;
    this.desk = island.dataset.desk;
    this.about = island.dataset.about;
    this.samples = [];
    this.part('choose').hidden = false;
    this.part('file').addEventListener('change', (event) => this.choose(event.target.files[0]));
    this.part('pause').addEventListener('click', () => (this.paused ? this.go() : this.pause()));
    this.part('cancel').addEventListener('click', () => this.cancel());
    this.catchDrops();
    this.offerToGoOn();
    window.addEventListener('beforeunload', (event) => {
      if (this.isUnderWay()) event.preventDefault();
    });
    document.addEventListener('palmares:inspected', () => {
      if (this.part('card').dataset.state === 'done') this.startOver();
    });
  }

  isUnderWay() {
    return !this.part('card').hidden && ['running', 'paused'].includes(this.part('card').dataset.state);
  }

  part(name) {
    return this.island.querySelector(`[data-part="${name}"]`);
  }

  say(words, values = {}) {
    this.part('status').textContent = words ? fill(this.island.dataset[words] ?? words, values) : '';
  }

  catchDrops() {
    const zone = this.part('choose');
    const over = (is) => (event) => {
      event.preventDefault();
      zone.dataset.over = String(is);
    };
    zone.addEventListener('dragover', over(true));
    zone.addEventListener('dragleave', over(false));
    zone.addEventListener('drop', (event) => {
      over(false)(event);
      this.choose(event.dataTransfer.files[0]);
    });
  }

  // An upload that this browser began for the same purpose: ask for its file again.
  async offerToGoOn() {
    const begun = (await tus.defaultOptions.urlStorage.findAllUploads())
      .filter((upload) => upload.metadata?.[this.desk] === this.about && upload.uploadUrl);
    for (const upload of begun) {
      try {
        const answer = await fetch(upload.uploadUrl, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } });
        if (answer.status === 404 || answer.headers.has('Repr-Digest')) {
          await tus.defaultOptions.urlStorage.removeUpload(upload.urlStorageKey);
        } else if (answer.ok && !this.upload) {
          const again = this.part('again');
          again.textContent = fill(this.island.dataset.sayAgain, {
            name: upload.metadata.filename,
            sent: size(Number(answer.headers.get('Upload-Offset'))),
            size: size(upload.size),
          });
          again.hidden = false;
        }
      } catch {
        // the line is down: the file can be chosen all the same
      }
    }
  }

  async choose(file) {
    if (!file) return;
    if (file.size === 0) {
      this.say('sayEmpty');
      return;
    }
    if (this.island.dataset.sayReplace && !window.confirm(this.island.dataset.sayReplace)) {
      this.part('file').value = '';
      return;
    }
    this.part('again').hidden = true;
    this.part('pause').hidden = false;
    this.part('cancel').hidden = false;
    this.file = file;
    this.part('choose').hidden = true;
    this.part('card').hidden = false;
    this.part('name').textContent = file.name;
    this.upload = new tus.Upload(file, {
      endpoint: ENDPOINT,
      metadata: { filename: file.name, [this.desk]: this.about },
      fingerprint: async () => this.fingerprint(),
      retryDelays: PAUSES,
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => this.isWorthAnotherTry(error),
      onProgress: (sent, all) => this.show(sent, all),
      onUploadUrlAvailable: () => {
        this.url = this.upload.url;
      },
      onError: (error) => this.stop(error),
      onSuccess: () => this.seal(),
    });
    const [former] = await this.upload.findPreviousUploads();
    this.url = former?.uploadUrl;
    if (former) this.upload.resumeFromPreviousUpload(former);
    this.go();
  }

  fingerprint() {
    const { name, size, lastModified } = this.file;
    return ['palmares', this.desk, this.about, name, size, lastModified].join(' ');
  }

  go() {
    this.paused = false;
    this.samples = [];
    clearTimeout(this.later);
    this.state('running', 'sayRunning');
    this.part('pause').textContent = this.island.dataset.sayPause;
    this.upload.start();
  }

  async pause() {
    this.paused = true;
    clearTimeout(this.later);
    this.state('paused', 'sayPaused');
    this.part('pause').textContent = this.island.dataset.sayResume;
    await this.upload.abort();
  }

  async cancel() {
    if (!window.confirm(this.island.dataset.sayCancelSure)) return;
    clearTimeout(this.later);
    this.paused = true;
    await this.upload.abort(true).catch(() => {});
    await this.forget();
    this.startOver();
    this.say('');
  }

  async forget() {
    const begun = await this.upload.findPreviousUploads();
    await Promise.all(begun.map((one) => tus.defaultOptions.urlStorage.removeUpload(one.urlStorageKey)));
  }

  // tus-js-client forgets an upload when it is refused while it asks how far it came.
  async remember() {
    const begun = await this.upload.findPreviousUploads();
    if (!this.url || begun.some((one) => one.uploadUrl === this.url)) return;
    await tus.defaultOptions.urlStorage.addUpload(this.fingerprint(), {
      size: this.file.size,
      metadata: this.upload.options.metadata,
      creationTime: new Date().toString(),
      uploadUrl: this.url,
    });
  }

  startOver() {
    this.part('card').hidden = true;
    this.part('again').hidden = true;
    this.part('choose').hidden = false;
    this.part('file').value = '';
  }

  isWorthAnotherTry(error) {
    const status = error.originalResponse ? error.originalResponse.getStatus() : 0;
    if (status === 0) this.state('running', 'sayWaiting');
    if (status === 507) this.say(error.originalResponse.getBody());
    return status === 0 || status >= 500 || status === 409 || status === 423;
  }

  // tus-js-client has no more pauses left, or was refused: what was refused is over, all else is tried for ever.
  async stop(error) {
    if (this.paused) return;
    const status = error.originalResponse ? error.originalResponse.getStatus() : 0;
    if (status === 0 || status >= 500 || status === 409 || status === 423) {
      this.later = setTimeout(() => this.go(), PAUSES.at(-1));
      return;
    }
    const told = error.originalResponse.getBody();
    if (status === 401 || status === 429) {
      await this.wait(status, told);
      return;
    }
    await this.forget();
    this.startOver();
    this.part('card').dataset.state = 'failed';
    this.say(told?.trim() || 'sayFailed');
  }

  // Nothing is lost: whoever signs in, or comes back later, goes on where it stopped.
  async wait(status, told) {
    this.paused = true;
    this.state('paused', 'sayPaused');
    this.part('pause').textContent = this.island.dataset.sayResume;
    if (status === 429) {
      this.say(told?.trim() || 'sayPaused');
      return;
    }
    await this.remember();
    this.part('pause').hidden = true;
    this.say('saySignedOut');
    const link = document.createElement('a');
    link.href = `/sign-in?to=${encodeURIComponent(window.location.pathname + window.location.search)}`;
    link.textContent = this.island.dataset.saySignIn;
    this.part('status').append(' ', link);
  }

  show(sent, all) {
    const now = performance.now();
    this.samples.push([now, sent]);
    while (this.samples.length > 2 && now - this.samples[0][0] > WINDOW) this.samples.shift();
    if (this.shown && now - this.shown < 250 && sent < all) return;
    this.shown = now;
    const [since, from] = this.samples[0];
    const speed = now > since ? ((sent - from) * 1000) / (now - since) : 0;
    const percent = all ? Math.floor((sent * 100) / all) : 0;
    this.part('bar').value = percent;
    this.part('bar').textContent = unit(percent, 'percent');
    this.part('sent').textContent = fill(this.island.dataset.sayOf, { sent: size(sent), size: size(all) });
    this.part('speed').textContent = speed > 0 ? `${size(speed)}/s` : '–';
    this.part('left').textContent = speed > 0 ? time((all - sent) / speed) : '–';
    if (this.part('card').dataset.state === 'running') this.say('sayRunning');
  }

  // All has arrived; the fingerprint in the answer says that it is handed over.
  async seal() {
    this.part('pause').hidden = true;
    this.part('cancel').hidden = true;
    this.say('saySealing');
    for (;;) {
      try {
        const answer = await fetch(this.upload.url, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } });
        if (answer.headers.has('Repr-Digest')) break;
        if (answer.status >= 400 && answer.status < 500) {
          this.state('failed', 'sayFailed');
          return;
        }
      } catch {
        // the line is down: ask again
      }
      await new Promise((wake) => setTimeout(wake, 1000));
    }
    this.state('done', 'sayDone');
    const done = new CustomEvent('palmares:uploaded', { bubbles: true, cancelable: true });
    if (this.island.dispatchEvent(done)) window.location.reload();
  }

  state(name, words) {
    this.part('card').dataset.state = name;
    this.say(words);
  }
}

document.querySelectorAll('[data-upload]').forEach((island) => new Upload(island));
