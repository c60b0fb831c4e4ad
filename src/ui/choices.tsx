import type { Child } from 'hono/jsx';
import { type ControlAttributes, describedBy, FieldErrorText, Hint, OptionalMark } from './field-frame.tsx';

/** One radio button or checkbox. */
export type Choice = {
  value: string;
  text: Child;
  hint?: Child;
  disabled?: boolean | undefined;
  attributes?: ControlAttributes | undefined;
};

export type ChoiceGroupProps = {
  name: string;
  legend: Child;
  choices: readonly Choice[];
  hint?: Child;
  error?: string | undefined;
  legendHidden?: boolean | undefined;
  optional?: boolean | undefined;
  /** Side by side instead of one under the other; for two or three short choices. */
  inline?: boolean | undefined;
};

/** Exactly one of a few choices. The first button carries the group's name as its id. */
export function RadioGroup(props: ChoiceGroupProps & { value?: string | undefined }) {
  const inline = props.inline ? ' govuk-radios--inline' : '';
  return (
    <ChoiceFrame {...props}>
      <div class={`govuk-radios govuk-radios--small${inline}`}>
        {props.choices.map((choice, index) => (
          <ChoiceItem
            kind="radios"
            name={props.name}
            choice={choice}
            index={index}
            checked={choice.value === props.value}
          />
        ))}
      </div>
    </ChoiceFrame>
  );
}

/** Any number of a few choices; all boxes share one name. The first box carries the name as its id. */
export function CheckboxGroup(props: ChoiceGroupProps & { values?: readonly string[] | undefined }) {
  const inline = props.inline ? ' checkboxes-inline' : '';
  return (
    <ChoiceFrame {...props}>
      <div class={`govuk-checkboxes govuk-checkboxes--small${inline}`}>
        {props.choices.map((choice, index) => (
          <ChoiceItem
            kind="checkboxes"
            name={props.name}
            choice={choice}
            index={index}
            checked={props.values?.includes(choice.value) ?? false}
          />
        ))}
      </div>
    </ChoiceFrame>
  );
}

export type CheckboxRowProps = {
  name: string;
  label: Child;
  value?: string | undefined;
  checked?: boolean | undefined;
  hint?: Child;
  error?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  attributes?: ControlAttributes | undefined;
  /** Further fields of the same row, such as a kind and a count. */
  children?: Child;
};

/** One yes-or-no box on a row of its own, with room for more fields beside it: a checklist is made of these. */
export function CheckboxRow(props: CheckboxRowProps) {
  const id = props.id ?? props.name;
  return (
    <div class={props.error ? 'checkbox-row checkbox-row-error' : 'checkbox-row'}>
      <FieldErrorText id={id} text={props.error} />
      <div class="govuk-checkboxes govuk-checkboxes--small checkbox-row-box">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={id}
            name={props.name}
            value={props.value ?? 'true'}
            checked={props.checked}
            disabled={props.disabled}
            aria-describedby={describedBy(id, props)}
            aria-invalid={props.error ? 'true' : undefined}
            {...props.attributes}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            {props.label}
          </label>
          {props.hint ? (
            <div id={`${id}-hint`} class="govuk-hint govuk-checkboxes__hint">
              {props.hint}
            </div>
          ) : null}
        </div>
      </div>
      {props.children ? <div class="checkbox-row-fields">{props.children}</div> : null}
    </div>
  );
}

/** Fields that belong together under one heading. */
export function Fieldset({
  legend,
  hint,
  id,
  children,
}: {
  legend: Child;
  hint?: Child;
  id?: string;
  children?: Child;
}) {
  const hintId = id ?? 'fieldset';
  return (
    <fieldset class="govuk-fieldset fieldset" id={id} aria-describedby={hint ? `${hintId}-hint` : undefined}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{legend}</legend>
      <Hint id={hintId}>{hint}</Hint>
      {children}
    </fieldset>
  );
}

function ChoiceFrame(props: ChoiceGroupProps & { children?: Child }) {
  const hidden = props.legendHidden ? ' govuk-visually-hidden' : '';
  return (
    <div class={props.error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props.name, props)}>
        <legend class={`govuk-fieldset__legend${hidden}`}>
          {props.legend}
          <OptionalMark optional={props.optional} />
        </legend>
        <Hint id={props.name}>{props.hint}</Hint>
        <FieldErrorText id={props.name} text={props.error} />
        {props.children}
      </fieldset>
    </div>
  );
}

type ChoiceItemProps = {
  kind: 'radios' | 'checkboxes';
  name: string;
  choice: Choice;
  index: number;
  checked: boolean;
};

function ChoiceItem({ kind, name, choice, index, checked }: ChoiceItemProps) {
  const id = index === 0 ? name : `${name}-${index + 1}`;
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
        {...choice.attributes}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {choice.text}
      </label>
      {choice.hint ? (
        <div id={`${id}-item-hint`} class={`govuk-hint govuk-${kind}__hint`}>
          {choice.hint}
        </div>
      ) : null}
    </div>
  );
}
