// An open menu closes with Escape and when something else is pressed.
function closeMenus(except) {
  for (const menu of document.querySelectorAll('details[data-menu][open]'))
    if (menu !== except) menu.open = false;
}

document.addEventListener('click', (event) => closeMenus(event.target.closest?.('details[data-menu]')));

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const menu = document.querySelector('details[data-menu][open]');
  if (menu === null) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
