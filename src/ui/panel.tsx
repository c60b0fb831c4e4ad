import type { Child } from 'hono/jsx';

export type PanelProps = {
  title?: Child;
  /** Level of the heading, so that the outline of the page stays whole; 2 unless told. */
  level?: 2 | 3 | undefined;
  /** At the right of the title: a link or small button. */
  extra?: Child;
  id?: string | undefined;
  children?: Child;
};

/** A part of a page with its heading, in a frame. */
export function Panel({ title, level = 2, extra, id, children }: PanelProps) {
  return (
    <section class="card" id={id}>
      {title ? (
        <div class="card-head">
          {level === 2 ? <h2 class="govuk-heading-m">{title}</h2> : <h3 class="govuk-heading-s">{title}</h3>}
          {extra ? <div class="card-extra">{extra}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** A wide column and a narrow one beside it; below each other on a narrow screen. */
export function Columns({ main, side }: { main: Child; side: Child }) {
  return (
    <div class="columns">
      <div class="columns-main">{main}</div>
      <div class="columns-side">{side}</div>
    </div>
  );
}

/** Equal boxes side by side, as many as fit: figures, cards, short fields. */
export function Grid({ children }: { children?: Child }) {
  return <div class="grid">{children}</div>;
}

/** Nothing here: says why, and what to do next. */
export function EmptyState({ title, children, action }: { title: Child; children?: Child; action?: Child }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children ? <div class="empty-text">{children}</div> : null}
      {action ? <div class="empty-action">{action}</div> : null}
    </div>
  );
}

/** More, for those who want it; opens without scripts. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: Child;
  open?: boolean | undefined;
  children?: Child;
}) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

export type StatProps = {
  label: Child;
  /** Already written for people: '1.240', '85,63 %'. */
  value: Child;
  /** The two numbers of a rate, or the period. */
  detail?: Child;
  /** Opens the records the number is computed from. */
  href?: string | undefined;
  tone?: 'success' | 'warning' | 'danger' | undefined;
};

/** One figure, large, that opens its records. */
export function Stat({ label, value, detail, href, tone }: StatProps) {
  return (
    <div class={tone ? `stat stat-${tone}` : 'stat'}>
      <p class="stat-label">{href ? <a href={href}>{label}</a> : label}</p>
      <p class="stat-value">{value}</p>
      {detail ? <p class="stat-detail">{detail}</p> : null}
    </div>
  );
}
