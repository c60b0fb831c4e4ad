import type { Child } from 'hono/jsx';
import type { PageProps } from '#ui/page.tsx';

/** A whole page: the shell (bar, navigation, notice, heading) is put around `body`. */
export interface View {
  readonly kind: 'view';
  readonly page: Pick<PageProps, 'title' | 'heading' | 'lead' | 'breadcrumb' | 'actions'>;
  readonly body: Child;
  /** `bare` = one card without navigation (sign-in), `public` = roomy, for citizens; `desk` unless told. */
  readonly shell?: Shell;
}

export type Shell = 'desk' | 'bare' | 'public';

/** A piece of a page, for the browser's live updates. */
export interface Fragment {
  readonly kind: 'fragment';
  readonly body: Child;
}

export interface SeeOther {
  readonly kind: 'seeOther';
  readonly to: string;
  /** Said once, at the top of the next page. */
  readonly notice?: string;
  /** Signs the browser in (token) or out (null). */
  readonly session?: { readonly token: string; readonly expiresAt: string } | null;
}

export interface Download {
  readonly kind: 'download';
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
  /** Show in the browser instead of saving. */
  readonly inline?: boolean;
}

/** A file too long to be held in memory: it goes out piece by piece, as it is made. */
export interface StreamedDownload {
  readonly kind: 'stream';
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly mediaType: string;
  readonly fileName: string;
}

export type Reply = View | Fragment | SeeOther | Download | StreamedDownload;

/** A page of the desk; `page` is its title, or the title with lead, actions and path. */
export function view(page: string | View['page'], body: Child, shell: Shell = 'desk'): View {
  return { kind: 'view', page: typeof page === 'string' ? { title: page } : page, body, shell };
}

export function fragment(body: Child): Fragment {
  return { kind: 'fragment', body };
}

/** After a deed: go there, and say this at the top of that page. */
export function seeOther(to: string, notice?: string): SeeOther {
  return notice === undefined ? { kind: 'seeOther', to } : { kind: 'seeOther', to, notice };
}

/** A printed form, shown in the browser. */
export function pdf(bytes: Uint8Array, fileName: string): Download {
  return { kind: 'download', bytes, fileName, mediaType: 'application/pdf', inline: true };
}
