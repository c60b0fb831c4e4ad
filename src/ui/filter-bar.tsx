import type { Child } from 'hono/jsx';
import { HiddenField } from './fields.tsx';

export type FilterBarProps = {
  /** Address of the list itself. */
  action: string;
  /** What the bar filters, for screen readers. */
  label: string;
  /** Values of the address to keep, such as the current tab. */
  keep?: Readonly<Record<string, string | undefined>> | undefined;
  /** Address without any filter; given only when one is set. */
  clearHref?: string | undefined;
  /**
   * On a telephone only these words stand above the list, until they are ticked; open from the start where something is
   * filtered or wrong. Without it the fields are always seen.
   */
  fold?: { readonly text: string; readonly open: boolean } | undefined;
  /** At the right: export, columns. */
  extra?: Child;
  /** Fields; selects with the attribute `data-auto-submit` apply at once where scripts run. */
  children?: Child;
};

/** Filters of a list as a GET form, so that they live in the address. */
export function FilterBar({ action, label, keep, clearHref, fold, extra, children }: FilterBarProps) {
  const kept = Object.entries(keep ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return (
    <form class="filter-bar" method="get" action={action} aria-label={label} data-filters="">
      {kept.map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      {fold ? <Fold id={`loc${action.replace(/\W+/g, '-')}`} {...fold} /> : null}
      {children}
      <div class="filter-bar-buttons">
        <button type="submit" class="govuk-button govuk-button--secondary">
          Lọc
        </button>
        {clearHref ? (
          <a class="button-link" href={clearHref}>
            Bỏ lọc
          </a>
        ) : null}
      </div>
      {extra ? <div class="filter-bar-extra">{extra}</div> : null}
    </form>
  );
}

/** A box without a name: it is never sent, and opens the fields after it without scripts. */
function Fold({ id, text, open }: { id: string; text: string; open: boolean }) {
  return (
    <>
      <input type="checkbox" class="filter-fold" id={id} checked={open} autocomplete="off" />
      <label class="filter-fold-label" for={id}>
        {text}
      </label>
    </>
  );
}
