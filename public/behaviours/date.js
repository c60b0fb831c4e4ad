// A date typed as eight digits gets its strokes: 26102023 becomes 26/10/2023.
document.addEventListener('change', (event) => {
  if (!event.target.matches?.('[data-date]')) return;
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(event.target.value.trim());
  if (digits) event.target.value = `${digits[1]}/${digits[2]}/${digits[3]}`;
});
