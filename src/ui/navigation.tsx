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

/** The list of sections and their entries, the current one marked. */
export function Navigation({ items, currentPath, label, className }: NavigationProps) {
  const active = activeItem(items, currentPath);
  return (
    <nav class={className} aria-label={label}>
      {sections(items).map((section) => (
        <>
          {section.title ? <h2 class="nav-section">{section.title}</h2> : null}
          <ul class="nav-list">
            {section.items.map((item) => (
              <li>
                <a class="nav-link" href={item.href} aria-current={item === active ? 'page' : undefined}>
                  <span>{item.text}</span>
                  {item.count ? <span class="nav-count">{item.count}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  );
}

function sections(items: readonly NavItem[]): { title: string | undefined; items: NavItem[] }[] {
  const groups: { title: string | undefined; items: NavItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.title === item.section) last.items.push(item);
    else groups.push({ title: item.section, items: [item] });
  }
  return groups;
}
