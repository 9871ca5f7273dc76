// Two films side by side: whoever plays, pauses or seeks the one moves the other to the second that matches.
const pair = document.querySelector('[data-pair]');
const [first, second] = pair.querySelectorAll('video');
const segments = JSON.parse(pair.dataset.segments);
const APART = 0.12;

/** The film that was touched last leads; the other one follows. */
let leader = first;

function follower() {
  return leader === first ? second : first;
}

/** The second of the other film that matches one of this film; between stretches, as if the nearest went on. */
function matching(time, from) {
  if (segments.length === 0) return time;
  const sides = segments.map((s) => (from === first
    ? { start: s.aStart, end: s.aEnd, there: s.bStart, thereEnd: s.bEnd }
    : { start: s.bStart, end: s.bEnd, there: s.aStart, thereEnd: s.aEnd }));
  const far = (s) => Math.max(0, s.start - time, time - s.end);
  const near = sides.reduce((best, s) => (far(s) < far(best) ? s : best));
  return near.there + (time - near.start) * slope(near);
}

function slope(side) {
  return side.end > side.start ? (side.thereEnd - side.there) / (side.end - side.start) : 1;
}

function rate() {
  const speed = Number(pair.dataset.speed) || 1;
  return Math.min(Math.max(leader === first ? speed : 1 / speed, 0.25), 4) * leader.playbackRate;
}

function align(most) {
  const other = follower();
  const there = Math.min(Math.max(0, matching(leader.currentTime, leader)), other.duration || Infinity);
  if (Math.abs(other.currentTime - there) > most) other.currentTime = there;
}

function lead(video) {
  leader = video;
}

for (const video of [first, second]) {
  for (const touch of ['pointerdown', 'keydown', 'focus']) video.addEventListener(touch, () => lead(video), true);
  video.addEventListener('play', () => {
    if (video !== leader) return;
    align(0);
    follower().playbackRate = rate();
    follower().play().catch(() => {});
  });
  video.addEventListener('pause', () => {
    if (video !== leader) return;
    follower().pause();
    align(APART);
  });
  video.addEventListener('seeking', () => { if (video === leader) align(APART); });
  video.addEventListener('ratechange', () => { if (video === leader) follower().playbackRate = rate(); });
  video.addEventListener('timeupdate', () => { if (video === leader && !video.paused) align(APART * 3); });
}
second.muted = true;

/** A button in every row of the table leads both films to where the stretch begins. */
document.querySelectorAll('[data-segments-table] tbody tr').forEach((row, number) => {
  const cell = row.cells[0];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.textContent = cell.textContent;
  button.setAttribute('aria-label', `${pair.dataset.seek} ${cell.textContent}`);
  button.addEventListener('click', () => {
    lead(first);
    first.currentTime = segments[number].aStart;
    align(0);
  });
  cell.replaceChildren(button);
});
document.querySelector('[data-together]').hidden = false;
