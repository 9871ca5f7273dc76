// Keeps an entry's page current while its film is being looked at.
import '/static/inspection/live.js';

document.addEventListener('palmares:inspected', () => window.location.reload());
