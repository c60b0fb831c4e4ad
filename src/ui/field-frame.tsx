import type { Child } from 'hono/jsx';

/** Extra attributes for the control itself, such as `hx-get` or `data-auto-submit`. Never `style` and never `on…`: the CSP refuses them. */
export type ControlAttributes = Record<string, string | undefined>;

/** What every field has: a label, perhaps a hint, perhaps an error between the label and the control. */
export type FieldProps = {
  /** Name of the form value; also the id of the control, so that the error summary can link to it. */
  name: string;
  label: Child;
  /** Only when one name stands twice on a page. */
  id?: string | undefined;
  hint?: Child;
  /** Says what to do, in one sentence. */
  error?: string | undefined;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean | undefined;
  /** Writes '(không bắt buộc)' after the label; fields are otherwise taken as required. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: ControlAttributes | undefined;
};

/** One fault of a form: the control it belongs to (none: the form as a whole) and what to do. */
export type FieldError = { field?: string | undefined; text: string };

/** The first error of a field, for its `error` prop. */
export function errorFor(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.text;
}

/** The ids that `aria-describedby` names: hint first, then error, then any the caller adds. */
export function describedBy(
  id: string,
  parts: { hint?: Child; error?: string | undefined; also?: string | undefined },
) {
  const ids = [parts.hint ? `${id}-hint` : '', parts.error ? `${id}-error` : '', parts.also ?? ''].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The hint of a field; nothing if there is none. */
export function Hint({ id, children }: { id: string; children?: Child }) {
  if (!children) return null;
  return (
    <div id={`${id}-hint`} class="govuk-hint">
      {children}
    </div>
  );
}

/** The error of a field, led by a word for those who do not see the colour; nothing if there is none. */
export function FieldErrorText({ id, text }: { id: string; text?: string | undefined }) {
  if (!text) return null;
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">Lỗi: </span>
      {text}
    </p>
  );
}

/** '(không bắt buộc)' after a label. */
export function OptionalMark({ optional }: { optional?: boolean | undefined }) {
  return optional ? <span class="field-optional"> (không bắt buộc)</span> : null;
}

/** The frame around one control: label, hint, error, control. */
export function FieldFrame(props: FieldProps & { children?: Child }) {
  const id = props.id ?? props.name;
  const labelClass = props.labelHidden ? 'govuk-label govuk-visually-hidden' : 'govuk-label';
  return (
    <div class={props.error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class={labelClass} for={id}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </label>
      <Hint id={id}>{props.hint}</Hint>
      <FieldErrorText id={id} text={props.error} />
      {props.children}
    </div>
  );
}

/** The attributes that tie a control to its frame. */
export function controlAttributes(props: FieldProps) {
  const id = props.id ?? props.name;
  return {
    id,
    name: props.name,
    disabled: props.disabled,
    'aria-describedby': describedBy(id, props),
    'aria-invalid': props.error ? ('true' as const) : undefined,
    ...props.attributes,
  };
}
