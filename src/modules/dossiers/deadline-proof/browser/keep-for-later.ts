import type { PageDocument } from './page-elements.ts';

/** The little of a browser's own store that this needs. */
interface Browser {
  readonly isSecureContext: boolean;
  readonly location: { readonly protocol: string; readonly pathname: string };
  readonly caches?: { open(name: string): Promise<{ addAll(addresses: string[]): Promise<void> }> };
  readonly navigator: { readonly serviceWorker?: { register(address: string): Promise<unknown> } };
}

/**
 * Keeps the page of a proof and what it is drawn with in the browser, so that it opens again without a network. Nothing of
 * it is needed for the check itself; where the browser cannot, nothing happens.
 */
export function keepForLater(page: PageDocument): void {
  const browser = globalThis as unknown as Browser;
  const { location, navigator, caches } = browser;
  const worker = page.querySelector('[data-proof-worker]')?.dataset.proofWorker;
  if (!worker || !browser.isSecureContext || !navigator.serviceWorker || !caches) return;
  const parts = [...page.querySelectorAll('link[rel=stylesheet], script[src]')];
  const addresses = parts.map(({ href, src }) => src ?? href ?? '').filter((address) => address !== '');
  void navigator.serviceWorker
    .register(worker)
    .then(() => caches.open('thoi-han'))
    .then((store) => store.addAll([location.pathname, ...addresses]))
    .catch(() => {});
}
