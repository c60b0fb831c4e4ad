// A form that writes is sent once, however often its button is pressed. The buttons come back when the page is shown again.
const waiting = 10_000;

function buttonsOf(form) {
  return [...form.elements].filter((element) => element.matches('button:not([type=button])'));
}

function release(form) {
  delete form.dataset.sent;
  for (const button of buttonsOf(form)) button.disabled = button.dataset.wasDisabled === 'true';
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  const writes = form.getAttribute('method')?.toLowerCase() === 'post' || form.hasAttribute('hx-post');
  if (!writes || form.hasAttribute('target') || form.hasAttribute('data-repeatable')) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  // Later, because the button that was pressed must still send its own name and value.
  setTimeout(() => {
    if (event.defaultPrevented && !form.hasAttribute('hx-post')) return release(form);
    for (const button of buttonsOf(form)) {
      button.dataset.wasDisabled = String(button.disabled);
      button.disabled = true;
    }
    setTimeout(() => release(form), waiting);
  });
});

window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) release(form);
});

document.addEventListener('htmx:finally:request', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) release(form);
});
