import type { Child } from 'hono/jsx';

/** One part of the gallery. */
export function GallerySection({ id, title, children }: { id: string; title: string; children?: Child }) {
  return (
    <section id={id} class="gallery-section">
      <h2 class="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}
