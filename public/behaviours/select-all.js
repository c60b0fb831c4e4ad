// The box in the head of a table chooses all its rows, and shows when only some are chosen.
function rowBoxes(table) {
  return [...table.querySelectorAll('[data-select-row]:not(:disabled)')];
}

document.addEventListener('change', (event) => {
  const table = event.target.closest?.('table');
  const all = table?.querySelector('[data-select-all]');
  if (!all) return;
  const boxes = rowBoxes(table);
  if (event.target === all) for (const box of boxes) box.checked = all.checked;
  const chosen = boxes.filter((box) => box.checked).length;
  all.checked = chosen > 0 && chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
  for (const count of document.querySelectorAll('[data-chosen-count]')) count.textContent = String(chosen);
});
