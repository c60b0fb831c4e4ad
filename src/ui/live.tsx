import type { Child } from 'hono/jsx';
import type { ControlAttributes, FieldProps } from './field-frame.tsx';
import { TextField } from './fields.tsx';

/**
 * Attributes for a control whose change loads a fragment: the values of its form go to `url` by GET,
 * the answer takes the place of what is inside `target` (the id of a `LiveRegion`).
 * Without scripts nothing happens: the page must show the same after the form is sent.
 */
export function liveOnChange(url: string, target: string): ControlAttributes {
  return {
    'hx-get': url,
    'hx-trigger': 'change, input changed delay:300ms',
    'hx-target': `#${target}`,
    'hx-include': 'closest form',
    'hx-sync': 'this:replace',
  };
}

/** The place a live fragment is loaded into; screen readers hear what changes. */
export function LiveRegion({ id, children }: { id: string; children?: Child }) {
  return (
    <div id={id} class="live" aria-live="polite">
      {children}
    </div>
  );
}

export type TypeaheadFieldProps = FieldProps & {
  value?: string | undefined;
  /** Answers GET with a fragment made of `TypeaheadResults`. The value goes under the name of the field. */
  resultsUrl: string;
  placeholder?: string | undefined;
  autofocus?: boolean | undefined;
  /** Results to show at once: those of the text that was sent without scripts. */
  children?: Child;
};

/**
 * Type and choose: results load while typing, arrow keys move through them, Enter opens the first or the marked one.
 * Stands inside a GET form of the same page that has a button, so that it works without scripts too.
 */
export function TypeaheadField(props: TypeaheadFieldProps) {
  const results = `${props.id ?? props.name}-results`;
  return (
    <div class="typeahead">
      <TextField
        {...props}
        type="search"
        autocomplete="off"
        attributes={{
          'hx-get': props.resultsUrl,
          'hx-trigger': 'input changed delay:150ms',
          'hx-target': `#${results}`,
          'hx-sync': 'this:replace',
          'data-typeahead': results,
          'aria-controls': results,
          spellcheck: 'false',
          ...props.attributes,
        }}
      />
      <div id={results} class="typeahead-results" aria-live="polite">
        {props.children}
      </div>
    </div>
  );
}

/** One result: where it leads, its words, and a second line. */
export type TypeaheadResult = { href: string; text: Child; detail?: Child };

/** The list of results; when there are none it says so and what to try. */
export function TypeaheadResults({ results, none }: { results: readonly TypeaheadResult[]; none: Child }) {
  if (results.length === 0) return <p class="typeahead-none">{none}</p>;
  return (
    <ul class="typeahead-list">
      {results.map((result) => (
        <li>
          <a href={result.href} data-typeahead-item="">
            <span class="typeahead-text">{result.text}</span>
            {result.detail ? <span class="typeahead-detail">{result.detail}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
