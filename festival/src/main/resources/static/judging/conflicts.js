// A field that narrows a long list of films down while one types.
document.querySelectorAll('[data-filter]').forEach((field) => {
  const list = document.getElementById(field.dataset.filter);
  const input = field.querySelector('input');
  field.hidden = false;
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLocaleLowerCase();
    list.querySelectorAll('.choice').forEach((choice) => {
      choice.hidden = !choice.textContent.toLocaleLowerCase().includes(wanted);
    });
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
});

document.querySelector('.error-summary')?.focus();
