import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { assetUrl } from './assets.ts';
import type { ShellWords } from './shell-words.ts';

// The stylesheet of the request indicator is ours (busy.css).
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false });

export type DocumentProps = {
  title: string;
  words: ShellWords;
  /** 'desk' is dense for people who work here all day, 'public' is roomy for citizens. */
  kind: 'desk' | 'public';
  children?: Child;
};

/** The HTML document around every page: doctype, head, skip link. No inline script, no inline style. */
export function Document({ title, words, kind, children }: DocumentProps) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <title>{`${title} – ${words.brand}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light" />
          <meta name="theme-color" content="#0b3d6e" />
          <meta name="htmx-config" content={htmxConfig} />
          <link rel="icon" type="image/svg+xml" href={assetUrl('favicon.svg')} />
          <link
            rel="preload"
            as="font"
            type="font/woff2"
            href={assetUrl('be-vietnam-pro-latin-400.woff2')}
            crossorigin=""
          />
          <link rel="stylesheet" href={assetUrl('motcua.css')} />
          <script src={assetUrl('motcua.js')} defer />
          <script src={assetUrl('htmx.js')} defer />
        </head>
        <body class={`${kind}`}>
          <a class="govuk-skip-link" href="#main">
            {words.skip}
          </a>
          {children}
        </body>
      </html>
    </>
  );
}
