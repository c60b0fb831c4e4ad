// A link of the error summary moves the focus into its field, with the label in view.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.govuk-error-summary a[href^="#"]');
  if (!link) return;
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (field === null) return;
  event.preventDefault();
  const group = field.closest('fieldset, .govuk-form-group, .checkbox-row') ?? field;
  group.scrollIntoView();
  field.focus({ preventScroll: true });
});
