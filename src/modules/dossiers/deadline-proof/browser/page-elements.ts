/*
 * The little of a browser's page that the check touches. The program has no types of the browser, so that the server
 * cannot lean on them by mistake.
 */

export interface PageElement {
  textContent: string | null;
  value?: string;
  hidden: boolean;
  className: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  append(...children: (PageElement | string)[]): void;
  replaceChildren(...children: (PageElement | string)[]): void;
  setAttribute(name: string, value: string): void;
  addEventListener(type: 'click', listener: () => void): void;
}

export interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(
    selector: string,
  ): Iterable<PageElement & { readonly href?: string; readonly src?: string }>;
  createElement(tag: string): PageElement;
}

/** An element with its class and what stands in it. */
export function element(
  page: PageDocument,
  tag: string,
  className: string,
  ...children: (PageElement | string)[]
): PageElement {
  const made = page.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
