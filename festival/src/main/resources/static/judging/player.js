// Plays, pauses and seeks a film by keyboard: space or k, j and l, arrows, m, f. Digits mark the criterion
// that has the focus, or the first that has no mark yet.
const TEN = 10;
const FIVE = 5;

export function watch(video) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const act = actions(video, event);
    if (act) {
      event.preventDefault();
      act();
    }
  });
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
      return /^[0-9]$/.test(event.key) ? () => mark(event.target, event.key) : null;
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

function mark(target, key) {
  const here = target.closest?.('.criterion');
  const open = [...document.querySelectorAll('.criterion')].find((c) => !c.querySelector(':checked'));
  const radio = (here ?? open)?.querySelector(`input[value="${key === '0' ? 10 : key}"]`);
  if (radio && !radio.disabled) {
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
