// Results that answer an older text are marked stale until the new ones are there: Enter must not open a wrong one.
document.addEventListener('input', (event) => {
  const { typeahead } = event.target.dataset ?? {};
  if (typeahead) document.getElementById(typeahead)?.setAttribute('data-stale', '');
});

document.addEventListener('htmx:after:swap', () => {
  for (const list of document.querySelectorAll('[data-stale]')) list.removeAttribute('data-stale');
});

// A search with results below it: arrow down and up move through them, Enter opens the first or the marked one, Escape goes back.
function resultsOf(input) {
  const list = document.getElementById(input.dataset.typeahead);
  if (list?.hasAttribute('data-stale')) return [];
  return [...(list?.querySelectorAll('[data-typeahead-item]') ?? [])];
}

function keyInBox(event, input) {
  const results = resultsOf(input);
  if (results.length === 0) return;
  if (event.key === 'ArrowDown' || event.key === 'Enter') {
    event.preventDefault();
    if (event.key === 'Enter') results[0].click();
    else results[0].focus();
  }
}

function keyInResults(event, item) {
  const list = item.closest('[id]');
  const input = document.querySelector(`[data-typeahead="${CSS.escape(list.id)}"]`);
  if (input === null) return;
  const results = resultsOf(input);
  const at = results.indexOf(item);
  if (event.key === 'ArrowDown') results[Math.min(at + 1, results.length - 1)].focus();
  else if (event.key === 'ArrowUp' && at > 0) results[at - 1].focus();
  else if (event.key === 'ArrowUp' || event.key === 'Escape') input.focus();
  else return;
  event.preventDefault();
}

document.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.target.matches?.('[data-typeahead]')) keyInBox(event, event.target);
  else if (event.target.matches?.('[data-typeahead-item]')) keyInResults(event, event.target);
});
