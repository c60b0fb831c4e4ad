import { formatNumber } from './format.ts';

/** One part of a list: its words, how many there are, its address. */
export type CountTab = {
  text: string;
  href: string;
  count?: number | undefined;
  current?: boolean | undefined;
  tone?: 'warning' | 'danger' | undefined;
};

/** 'Mới 12 · Đang xử lý 31 · Quá hạn 1': links to the parts of one list, the current one marked. */
export function CountTabs({ label, tabs }: { label: string; tabs: readonly CountTab[] }) {
  return (
    <nav class="count-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.text}
              {tab.count === undefined ? null : (
                <span class={tab.tone && tab.count > 0 ? `count count-${tab.tone}` : 'count'}>
                  {formatNumber(tab.count)}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
