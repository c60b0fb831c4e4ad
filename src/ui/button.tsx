import type { Child } from 'hono/jsx';
import type { ControlAttributes } from './field-frame.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'link';

export type ButtonProps = {
  /** Says what happens: 'Tiếp nhận và in giấy hẹn', not 'Gửi'. */
  children?: Child;
  /** One primary per page; 'danger' for what cannot be taken back. */
  variant?: ButtonVariant | undefined;
  /** Makes it a link that looks like a button. */
  href?: string | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** The id of the form, if the button stands outside it. */
  form?: string | undefined;
  formaction?: string | undefined;
  /** Sends the form without the browser's own checks, for 'save draft' and the like. */
  formnovalidate?: boolean | undefined;
  disabled?: boolean | undefined;
  small?: boolean | undefined;
  attributes?: ControlAttributes | undefined;
};

const variants: Record<ButtonVariant, string> = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  danger: 'govuk-button govuk-button--warning',
  link: 'button-link',
};

/** A button, or with `href` a link that looks like one. */
export function Button(props: ButtonProps) {
  const className = `${variants[props.variant ?? 'primary']}${props.small ? ' button-small' : ''}`;
  if (props.href !== undefined) {
    return (
      <a class={className} href={props.href} {...props.attributes}>
        {props.children}
      </a>
    );
  }
  return (
    <button
      class={className}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formaction}
      formnovalidate={props.formnovalidate}
      disabled={props.disabled}
      {...props.attributes}
    >
      {props.children}
    </button>
  );
}

/** The buttons at the end of a form, primary first. On a phone they stick to the bottom of the screen. */
export function ActionBar({ children, note }: { children?: Child; note?: Child }) {
  return (
    <div class="action-bar">
      {children}
      {note ? <p class="action-bar-note">{note}</p> : null}
    </div>
  );
}

/** Prints the page; stands only where scripts run, since the browser has a key of its own for it. */
export function PrintButton({ children }: { children?: Child }) {
  return (
    <button type="button" class="govuk-button govuk-button--secondary js-only" data-print="">
      {children ?? 'In trang này'}
    </button>
  );
}

/** A code that can be copied with one press; without scripts it is plain text to select. */
export function CopyCode({ code, what }: { code: string; what: string }) {
  return (
    <span class="copy-code">
      <code>{code}</code>
      <button type="button" class="button-link js-only" data-copy={code} data-copied="Đã chép">
        Chép<span class="govuk-visually-hidden"> {what}</span>
      </button>
    </span>
  );
}
