// In a list whose rows open: j and k move from row to row, Enter opens (it is a link), x chooses the row.
function moveRow(links, step) {
  const now = links.findIndex((link) => link.closest('tr').contains(document.activeElement));
  const next = now === -1 ? 0 : Math.min(Math.max(now + step, 0), links.length - 1);
  links[next].focus();
  links[next].scrollIntoView({ block: 'nearest' });
}

function chooseRow() {
  document.activeElement?.closest?.('tr')?.querySelector('[data-select-row]')?.click();
}

function isTyping(target) {
  return target.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable]') != null;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key !== 'j' && event.key !== 'k' && event.key !== 'x') return;
  const table = document.activeElement?.closest?.('[data-keys]') ?? document.querySelector('[data-keys]');
  const links = [...(table?.querySelectorAll('[data-row-link]') ?? [])];
  if (links.length === 0) return;
  event.preventDefault();
  if (event.key === 'x') chooseRow();
  else moveRow(links, event.key === 'j' ? 1 : -1);
});
