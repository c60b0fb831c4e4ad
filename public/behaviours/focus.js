// Puts the focus where something was said: on the error summary, else on the notice; after a swap also on the new heading.
function focusWhatWasSaid(root) {
  const place = root.querySelector('.govuk-error-summary') ?? root.querySelector('[data-focus]');
  if (place === null) return false;
  place.focus({ preventScroll: false });
  return true;
}

// An answer of htmx that brings a heading is a new page to the reader; a fragment without one leaves the focus alone.
function focusAfterSwap(event) {
  const target = event.detail?.ctx?.target ?? event.target;
  if (!(target instanceof Element) || !target.isConnected) return;
  if (focusWhatWasSaid(target)) return;
  if (target.matches('main, body')) target.querySelector('h1')?.focus();
}

document.addEventListener('DOMContentLoaded', () => focusWhatWasSaid(document));
document.addEventListener('htmx:after:swap', focusAfterSwap);
