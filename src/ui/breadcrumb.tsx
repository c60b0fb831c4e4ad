/** One step of the way to this page; the last one, without address, is the page itself. */
export type Crumb = { text: string; href?: string | undefined };

/** The way from the top to this page; nothing if there are no steps. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  if (items.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label="Đường dẫn">
      <ol>
        {items.map((item) => (
          <li>
            {item.href ? <a href={item.href}>{item.text}</a> : <span aria-current="page">{item.text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
