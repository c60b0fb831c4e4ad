import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fontFaces, fontFiles } from './fonts.ts';
import { transformGovukCss } from './govuk-css.ts';

/** One thing the server hands out under /assets/: its bytes never change under the same `?v=`. */
export type AssetRoute = {
  /** Path without query, for instance '/assets/motcua.css'. */
  path: string;
  contentType: string;
  body: Uint8Array<ArrayBuffer>;
  /** Beginning of the SHA-256 of the bytes, in base64url: the `?v=` of the address and the ETag. */
  hash: string;
};

const root = new URL('../../', import.meta.url);

let loaded: ReadonlyMap<string, AssetRoute> | undefined;

/** Every asset, read once per process. Serve them with `Cache-Control: public, max-age=31536000, immutable`. */
export function assetRoutes(): AssetRoute[] {
  return [...assets().values()];
}

/** The address of an asset with the hash of its bytes: 'motcua.css' → '/assets/motcua.css?v=…'. Throws for an unknown name. */
export function assetUrl(name: string): string {
  const asset = assets().get(name);
  if (asset === undefined) throw new Error(`No asset is called ${name}`);
  return address(asset);
}

function address(asset: AssetRoute): string {
  return `${asset.path}?v=${asset.hash}`;
}

function assets(): ReadonlyMap<string, AssetRoute> {
  loaded ??= load();
  return loaded;
}

function load(): ReadonlyMap<string, AssetRoute> {
  const found = new Map<string, AssetRoute>();
  const add = (name: string, contentType: string, body: Uint8Array | string) => {
    const bytes = new Uint8Array(typeof body === 'string' ? new TextEncoder().encode(body) : body);
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
    found.set(name, { path: `/assets/${name}`, contentType, body: bytes, hash });
  };
  for (const font of fontFiles()) add(font.name, 'font/woff2', readFileSync(font.file));
  const fonts = fontFaces((name) => address(found.get(name) as AssetRoute));
  add('motcua.css', 'text/css; charset=utf-8', fonts + stylesheet());
  add('motcua.js', 'text/javascript; charset=utf-8', behaviours());
  add('htmx.js', 'text/javascript; charset=utf-8', read('node_modules/htmx.org/dist/htmx.min.js'));
  add('deadline-check.js', 'text/javascript; charset=utf-8', read('public/deadline-check.js'));
  add('favicon.svg', 'image/svg+xml', read('public/icons/favicon.svg'));
  return found;
}

// Base first, print last, the components between them by name; they do not lean on one another's order.
const first = ['tokens.css', 'base.css', 'govuk.css'];
const last = ['print.css'];

function stylesheet(): string {
  const names = namesIn('public/css', '.css');
  const between = names.filter((name) => !first.includes(name) && !last.includes(name));
  const ours = [...first, ...between, ...last].map((name) => read(`public/css/${name}`));
  return [
    transformGovukCss(read('node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css')),
    ...ours,
  ].join('\n');
}

// Each behaviour is a script of its own scope: one that fails does not take the others with it.
function behaviours(): string {
  const scripts = namesIn('public/behaviours', '.js').map(
    (name) => `// ${name}\n{\n${read(`public/behaviours/${name}`)}}\n`,
  );
  return `'use strict';\n${scripts.join('')}`;
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, root)))
    .filter((name) => name.endsWith(ending))
    .sort();
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, root)), 'utf8');
}
