// A moment of a finding leads to that moment in the player beside it; without a player, to the film itself.
document.addEventListener('click', (event) => {
  const moment = event.target.closest?.('a[data-at]');
  const video = moment?.closest('.inspection')?.querySelector('video');
  if (!video || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  video.currentTime = Number(moment.dataset.at);
  video.scrollIntoView({ block: 'nearest' });
  video.focus();
  video.play().catch(() => {});
});
