import type { Child } from 'hono/jsx';
import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx';

export {
  CheckboxGroup,
  CheckboxRow,
  type Choice,
  type ChoiceGroupProps,
  Fieldset,
  RadioGroup,
} from './choices.tsx';
export { type ControlAttributes, errorFor, type FieldError, type FieldProps } from './field-frame.tsx';

/** How wide a control is, by what it holds: 'date' about 10 characters, 'code' about 20, 'half' of the column, 'full'. */
export type ControlWidth = 'short' | 'date' | 'code' | 'half' | 'full';

export type TextFieldProps = FieldProps & {
  value?: string | number | undefined;
  type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'number' | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined;
  /** The token of the HTML autofill list, for instance 'username' or 'one-time-code'. */
  autocomplete?: string | undefined;
  autofocus?: boolean | undefined;
  maxlength?: number | undefined;
  placeholder?: string | undefined;
  width?: ControlWidth | undefined;
  /** A unit or sign after the control, such as 'đồng' or 'bản'. */
  suffix?: string | undefined;
};

function controlClass(base: string, error: string | undefined, width: ControlWidth | undefined): string {
  return [base, error ? `${base}--error` : '', width ? `control-${width}` : ''].filter(Boolean).join(' ');
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const input = (
    <input
      class={controlClass('govuk-input', props.error, props.width)}
      type={props.type ?? 'text'}
      value={props.value === undefined ? undefined : String(props.value)}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      autofocus={props.autofocus}
      maxlength={props.maxlength}
      placeholder={props.placeholder}
      {...controlAttributes(props)}
    />
  );
  return (
    <FieldFrame {...props}>
      {props.suffix ? (
        <div class="govuk-input__wrapper">
          {input}
          <div class="govuk-input__suffix" aria-hidden="true">
            {props.suffix}
          </div>
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  );
}

export type TextAreaProps = FieldProps & {
  value?: string | undefined;
  rows?: number | undefined;
  maxlength?: number | undefined;
};

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <FieldFrame {...props}>
      <textarea
        class={controlClass('govuk-textarea', props.error, undefined)}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        {...controlAttributes(props)}
      >
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  );
}

/** One choice of a select; `group` puts neighbours with the same group under one heading. */
export type Option = {
  value: string;
  text: string;
  disabled?: boolean | undefined;
  group?: string | undefined;
};

export type SelectFieldProps = FieldProps & {
  options: readonly Option[];
  value?: string | undefined;
  /** Text of a first empty choice, such as '– Chọn thủ tục –'. */
  empty?: string | undefined;
  width?: ControlWidth | undefined;
};

/** A choice from a list too long for radio buttons. */
export function SelectField(props: SelectFieldProps) {
  return (
    <FieldFrame {...props}>
      <select class={controlClass('govuk-select', props.error, props.width)} {...controlAttributes(props)}>
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {optionGroups(props.options).map(({ group, options }) =>
          group === undefined ? (
            <Options options={options} value={props.value} />
          ) : (
            <optgroup label={group}>
              <Options options={options} value={props.value} />
            </optgroup>
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function Options({ options, value }: { options: readonly Option[]; value: string | undefined }) {
  return options.map((option) => (
    <option value={option.value} selected={option.value === value} disabled={option.disabled}>
      {option.text}
    </option>
  ));
}

function optionGroups(options: readonly Option[]): { group: string | undefined; options: Option[] }[] {
  const groups: { group: string | undefined; options: Option[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.options.push(option);
    else groups.push({ group: option.group, options: [option] });
  }
  return groups;
}

export type DateFieldProps = FieldProps & {
  /** As typed: 'dd/mm/yyyy'. What was typed wrongly is shown again as it was. */
  value?: string | undefined;
  autocomplete?: string | undefined;
};

/** A date in one box, typed as dd/mm/yyyy: quicker at a counter than three boxes or a calendar. Read it with `parseVietnameseDate`. */
export function DateField(props: DateFieldProps) {
  const hint: Child = props.hint ?? 'Ví dụ 26/10/2023';
  const framed = { ...props, hint };
  return (
    <FieldFrame {...framed}>
      <input
        class={controlClass('govuk-input', props.error, 'date')}
        type="text"
        inputmode="numeric"
        autocomplete={props.autocomplete ?? 'off'}
        maxlength={10}
        value={props.value}
        data-date=""
        {...controlAttributes(framed)}
      />
    </FieldFrame>
  );
}

export type FileFieldProps = FieldProps & {
  /** File name endings and media types, for instance '.pdf,.jpg'. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
};

/** Files from the user's machine; the form needs `enctype="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  return (
    <FieldFrame {...props}>
      <input
        class={controlClass('govuk-file-upload', props.error, undefined)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        {...controlAttributes(props)}
      />
    </FieldFrame>
  );
}

/** A value that travels with the form. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={String(value)} />;
}
