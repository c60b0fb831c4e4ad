import type { FieldError } from './field-frame.tsx';

export type ErrorSummaryProps = {
  errors: readonly FieldError[];
  title?: string | undefined;
};

/**
 * All faults of a form at its top, each a link to its field. It takes the focus when the page opens.
 * Nothing when there are no errors.
 */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div
      class="govuk-error-summary"
      role="alert"
      tabindex={-1}
      data-focus=""
      aria-labelledby="error-summary-title"
    >
      <h2 class="govuk-error-summary__title" id="error-summary-title">
        {title ?? 'Chưa làm được, xin xem lại'}
      </h2>
      <ul class="govuk-list govuk-error-summary__list">
        {errors.map((error) => (
          <li>
            {error.field ? <a href={`#${encodeURIComponent(error.field)}`}>{error.text}</a> : error.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
