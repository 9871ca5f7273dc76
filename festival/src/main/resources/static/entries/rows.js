// Lists that grow while one fills them: a choice more for countries and languages, a line more for credits.
export function rows(form) {
  for (const several of form.querySelectorAll('[data-several]')) {
    several.addEventListener('change', () => oneMore(several));
  }
  const credits = document.getElementById('credits');
  const add = document.getElementById('add-credit');
  add.hidden = false;
  add.addEventListener('click', () => addCredit(credits, true));
  credits.querySelectorAll('.remove').forEach((button) => (button.hidden = false));
  credits.addEventListener('click', (event) => {
    const button = event.target.closest('.remove');
    if (button) removeCredit(credits, button.closest('li'), add);
  });
}

function oneMore(several) {
  const selects = [...several.querySelectorAll('select')];
  const last = selects.at(-1);
  if (last.value === '' || selects.length >= 20) return;
  const next = last.cloneNode(true);
  next.value = '';
  next.setAttribute('aria-label', last.getAttribute('aria-label').replace(String(selects.length), String(selects.length + 1)));
  several.append(next);
}

function addCredit(credits, focus) {
  const line = credits.lastElementChild.cloneNode(true);
  const row = credits.children.length;
  for (const field of line.querySelectorAll('input, select')) {
    if (field.matches('input')) field.value = '';
    field.removeAttribute('aria-invalid');
    const name = `${field.name}-${row}`;
    line.querySelector(`label[for="${field.id}"]`).htmlFor = name;
    field.id = name;
    if (field.hasAttribute('aria-describedby')) field.setAttribute('aria-describedby', `${name}-error`);
  }
  const error = line.querySelector('.error');
  error.hidden = true;
  error.id = `creditName-${row}-error`;
  line.querySelector('.remove').hidden = false;
  credits.append(line);
  if (focus) line.querySelector('select').focus();
}

function removeCredit(credits, line, add) {
  if (credits.children.length === 1) addCredit(credits, false);
  const next = line.nextElementSibling ?? line.previousElementSibling;
  line.remove();
  (next?.querySelector('select') ?? add).focus();
  credits.dispatchEvent(new Event('input', { bubbles: true }));
}
