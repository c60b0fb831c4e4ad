/** One entry of the left navigation. */
export type NavItem = {
  href: string;
  text: string;
  /** Heading of the group; neighbours with the same section stand together. */
  section?: string | undefined;
  /** How many things wait there; shown only above 0. */
  count?: number | undefined;
};

/** The entry whose address is the longest beginning of the current path; undefined if none is. */
export function activeItem(items: readonly NavItem[], currentPath: string): NavItem | undefined {
  const path = currentPath.split('?')[0] ?? '';
  const fits = items.filter(
    (item) => path === item.href || path.startsWith(`${item.href.replace(/\/$/, '')}/`),
  );
  return fits.toSorted((a, b) => b.href.length - a.href.length)[0];
}

type NavigationProps = { items: readonly NavItem[]; currentPath: string; label: string; className: string };

/**
 * The groups and their entries, the current one marked. The first group, the daily work, is always seen; the others are
 * folded but for the one that holds the current page, so that the list stays short enough to be read at a glance.
 */
export function Navigation({ items, currentPath, label, className }: NavigationProps) {
  const active = activeItem(items, currentPath);
  return (
    <nav class={className} aria-label={label}>
      {groupsOf(items).map((group, index) =>
        index === 0 || group.title === undefined ? (
          <>
            {group.title ? <h2 class="nav-section">{group.title}</h2> : null}
            <NavList items={group.items} active={active} />
          </>
        ) : (
          <details class="nav-group" open={active !== undefined && group.items.includes(active)}>
            <summary class="nav-section">{group.title}</summary>
            <NavList items={group.items} active={active} />
          </details>
        ),
      )}
    </nav>
  );
}

function NavList({ items, active }: { items: readonly NavItem[]; active: NavItem | undefined }) {
  return (
    <ul class="nav-list">
      {items.map((item) => (
        <li>
          <a class="nav-link" href={item.href} aria-current={item === active ? 'page' : undefined}>
            <span>{item.text}</span>
            {item.count ? <span class="nav-count">{item.count}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

function groupsOf(items: readonly NavItem[]): { title: string | undefined; items: NavItem[] }[] {
  const groups: { title: string | undefined; items: NavItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.title === item.section) last.items.push(item);
    else groups.push({ title: item.section, items: [item] });
  }
  return groups;
}
