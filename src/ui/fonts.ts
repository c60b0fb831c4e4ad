import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One file of the typeface: the name it is served under, and where it lies. */
export type FontFile = { name: string; file: string; weight: number; subset: Subset };

type Subset = 'latin' | 'vietnamese';

const weights = [400, 600, 700];
const subsets: Subset[] = ['vietnamese', 'latin'];
const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'));

/** The files of Be Vietnam Pro that pages use: three weights, Vietnamese and Latin letters apart. */
export function fontFiles(): FontFile[] {
  return weights.flatMap((weight) =>
    subsets.map((subset) => ({
      name: `be-vietnam-pro-${subset}-${weight}.woff2`,
      file: join(folder, 'files', `be-vietnam-pro-${subset}-${weight}-normal.woff2`),
      weight,
      subset,
    })),
  );
}

/** The @font-face rules; a browser fetches only the files whose letters (`unicode-range`) a page shows. */
export function fontFaces(urlOf: (name: string) => string): string {
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<Subset, string>;
  return fontFiles()
    .map(
      ({ name, weight, subset }) =>
        `@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-weight:${weight};font-display:swap;` +
        `src:url(${urlOf(name)}) format("woff2");unicode-range:${ranges[subset]}}\n`,
    )
    .join('');
}
