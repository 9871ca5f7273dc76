// Renews the inspection panel once a second while the film is being looked at.
import './moments.js';
import { thumbnails } from './thumbnails.js';

const PAUSE = 1000;

async function renew(panel) {
  const address = panel.dataset.live;
  if (!address || !panel.isConnected) return;
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.inspection');
      panel.replaceWith(next);
      thumbnails(next.querySelector('video'));
      if (!next.dataset.live) {
        document.dispatchEvent(new CustomEvent('palmares:inspected'));
        return;
      }
      panel = next;
    }
  } catch {
    // the line is down: look again later
  }
  setTimeout(renew, PAUSE, panel);
}

export function watch() {
  document.querySelectorAll('.inspection video').forEach(thumbnails);
  document.querySelectorAll('.inspection[data-live]').forEach((panel) => setTimeout(renew, PAUSE, panel));
}

watch();
