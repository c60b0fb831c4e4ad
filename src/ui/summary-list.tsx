import type { Child } from 'hono/jsx';

/** One line: what it is, its value, perhaps a link that changes it. */
export type SummaryRow = {
  key: Child;
  value: Child;
  action?: { href: string; text: string; what: string } | undefined;
};

/** Facts about one thing, key beside value; below each other on a narrow screen. Rows that are `null` are left out. */
export function SummaryList({
  rows,
  columns,
}: {
  rows: readonly (SummaryRow | null)[];
  columns?: 1 | 2 | undefined;
}) {
  return (
    <dl class={columns === 2 ? 'summary summary-two' : 'summary'}>
      {rows
        .filter((row) => row !== null)
        .map((row) => (
          <div class="summary-row">
            <dt>{row.key}</dt>
            <dd>
              {row.value || row.value === 0 ? row.value : <span class="muted">Chưa có</span>}
              {row.action ? (
                <a class="summary-action" href={row.action.href}>
                  {row.action.text}
                  <span class="govuk-visually-hidden"> {row.action.what}</span>
                </a>
              ) : null}
            </dd>
          </div>
        ))}
    </dl>
  );
}
