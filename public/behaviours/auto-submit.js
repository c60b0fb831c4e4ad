// A filter applies as soon as it is chosen; the button of the form does the same without scripts.
document.addEventListener('change', (event) => {
  const field = event.target;
  if (!field.matches?.('[data-auto-submit], form[data-filters] select')) return;
  field.form?.requestSubmit();
});
