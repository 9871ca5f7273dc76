// Plays, pauses and seeks a film by keyboard: space or k, j and l, arrows, m, f. Digits mark the highlighted
// criterion; then the next one without a mark is highlighted, and the keys belong to the film again.
const TEN = 10;
const FIVE = 5;

/** Whether the last step to where the focus is was made with a pointer. */
let pointed = false;

export function watch(video) {
  addEventListener('pointerdown', () => { pointed = true; }, true);
  addEventListener('keydown', (event) => { if (event.key === 'Tab') pointed = false; }, true);
  document.addEventListener('focusin', (event) => {
    const here = event.target.closest?.('.criterion');
    if (here) highlight(here, !pointed);
  });
  document.addEventListener('click', (event) => {
    if (pointed && event.target.matches?.('.scale input')) leave(video, event.target.closest('.criterion'));
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const act = actions(video, event);
    if (act) {
      event.preventDefault();
      act();
    }
  });
  highlight(criteria().find(isOpen));
}

function actions(video, event) {
  const inScale = event.target.closest?.('.scale');
  const onControl = event.target.closest?.('button, a, summary, select, input');
  switch (event.key) {
    case ' ':
      return onControl || event.target === video ? null : () => toggle(video);
    case 'k': case 'K':
      return () => toggle(video);
    case 'j': case 'J':
      return () => seek(video, -TEN);
    case 'l': case 'L':
      return () => seek(video, TEN);
    case 'ArrowLeft':
      return inScale || event.target === video ? null : () => seek(video, -FIVE);
    case 'ArrowRight':
      return inScale || event.target === video ? null : () => seek(video, FIVE);
    case 'm': case 'M':
      return () => { video.muted = !video.muted; };
    case 'f': case 'F':
      return () => fullScreen(video);
    default:
      return /^[0-9]$/.test(event.key) ? () => mark(video, event.key) : null;
  }
}

function isWriting(target) {
  return target.matches?.('textarea, input:not([type=radio], [type=checkbox]), [contenteditable]');
}

function toggle(video) {
  if (video.paused) video.play();
  else video.pause();
}

function seek(video, seconds) {
  video.currentTime = Math.min(Math.max(0, video.currentTime + seconds), video.duration || 0);
}

function fullScreen(video) {
  if (document.fullscreenElement) document.exitFullscreen();
  else video.requestFullscreen?.();
}

function mark(video, key) {
  const here = document.querySelector('.criterion[aria-current]');
  const radio = here?.querySelector(`input[value="${key === '0' ? 10 : key}"]`);
  if (radio && !radio.disabled) {
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true }));
    leave(video, here);
  }
}

/** Gives the keys back to the film and goes on to the next criterion without a mark. */
function leave(video, marked) {
  video.closest('[data-player]').focus({ preventScroll: true });
  const all = criteria();
  const place = all.indexOf(marked) + 1;
  highlight([...all.slice(place), ...all.slice(0, place)].find(isOpen));
}

function criteria() {
  return [...document.querySelectorAll('.criterion')];
}

function isOpen(criterion) {
  return !criterion.querySelector(':checked');
}

/** Under a pressed pointer nothing may move: the click would miss. */
function highlight(criterion, scrolls = true) {
  criteria().forEach((each) => each.removeAttribute('aria-current'));
  if (!criterion) return;
  criterion.setAttribute('aria-current', 'true');
  if (scrolls) show(criterion);
}

/** Scrolls the panel alone: the film stays where it is. */
function show(criterion) {
  const panel = criterion.closest('.score-panel');
  const foot = panel?.querySelector('.score-foot');
  if (!foot || getComputedStyle(foot).position !== 'sticky') return;
  const frame = panel.getBoundingClientRect();
  const box = criterion.getBoundingClientRect();
  const under = box.bottom - (frame.bottom - foot.offsetHeight);
  const over = box.top - frame.top;
  if (under > 0) panel.scrollTop += under;
  else if (over < 0) panel.scrollTop += over;
}
