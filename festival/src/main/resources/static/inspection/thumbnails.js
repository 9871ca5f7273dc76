// A line under a film that shows, where a pointer is, what is seen at that time; pressing goes there. The pictures
// come from WebVTT with one cue a picture: `seek.webp#xywh=0,0,160,90`. The player's own controls do all the rest.
const CUE = /(?:(\d+):)?(\d\d):(\d\d\.\d{3}) --> .*\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g;

export async function thumbnails(video) {
  const address = video?.dataset.seek;
  if (!address) return;
  delete video.dataset.seek;
  try {
    const answer = await fetch(address);
    const pictures = answer.ok ? read(await answer.text(), new URL(address, location.href)) : [];
    if (pictures.length > 0) video.after(line(video, pictures));
  } catch {
    // the film plays without them
  }
}

function read(text, address) {
  return [...text.replaceAll('\r', '').matchAll(CUE)].map(([, hours, minutes, seconds, name, ...box]) => ({
    start: Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds),
    image: new URL(name, address).href,
    box: box.map(Number),
  }));
}

function line(video, pictures) {
  const bar = element('seek');
  const played = bar.appendChild(element('seek-played'));
  const picture = bar.appendChild(element('seek-picture'));
  bar.dir = 'ltr';
  bar.setAttribute('aria-hidden', 'true');
  picture.hidden = true;
  bar.addEventListener('pointermove', (event) => show(bar, picture, pictures, time(bar, video, event)));
  bar.addEventListener('pointerleave', () => { picture.hidden = true; });
  bar.addEventListener('click', (event) => { video.currentTime = time(bar, video, event); });
  video.addEventListener('timeupdate', () => {
    played.style.inlineSize = `${100 * video.currentTime / (video.duration || 1)}%`;
  });
  return bar;
}

function element(name) {
  const made = document.createElement('div');
  made.className = name;
  return made;
}

function time(bar, video, event) {
  const box = bar.getBoundingClientRect();
  const share = Math.min(Math.max(0, (event.clientX - box.left) / box.width), 1);
  bar.dataset.share = share;
  return share * (video.duration || 0);
}

function show(bar, picture, pictures, now) {
  const { image, box: [x, y, width, height] } = pictures.findLast(({ start }) => start <= now) ?? pictures[0];
  const room = bar.clientWidth;
  picture.hidden = false;
  picture.style.inlineSize = `${width}px`;
  picture.style.blockSize = `${height}px`;
  picture.style.backgroundImage = `url("${image}")`;
  picture.style.backgroundPosition = `${-x}px ${-y}px`;
  picture.style.insetInlineStart = `${Math.max(0, Math.min(bar.dataset.share * room - width / 2, room - width))}px`;
}
