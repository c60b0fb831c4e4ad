// Leaves empty filters out of the address, so that it stays short enough to be sent to a colleague.
document.addEventListener('submit', (event) => {
  if (!event.target.matches('form[data-filters]')) return;
  const empty = [...event.target.elements].filter(
    (field) => field.name && field.value === '' && !field.disabled,
  );
  for (const field of empty) field.disabled = true;
  setTimeout(() => {
    for (const field of empty) field.disabled = false;
  });
});
