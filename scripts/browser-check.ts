import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = path.join(import.meta.dirname, '..');
const ENTRY = 'src/modules/dossiers/deadline-proof/browser/check-page.ts';

// Only what the check calls goes into the script: a file that is imported for one function brings no other along.
const onlyWhatIsUsed: Plugin = {
  name: 'only-what-is-used',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(node:|@?[a-z])/ }, ({ path: target, kind }) =>
      kind === 'entry-point' ? undefined : { path: target, external: true, sideEffects: false },
    );
    onResolve({ filter: /^(#modules|#platform|#ui|\.)/ }, async ({ path: target, pluginData, ...from }) => {
      if (pluginData === 'asked' || target.includes('provide-temporal')) return undefined;
      const found = await resolve(target, { ...from, pluginData: 'asked' });
      return { ...found, sideEffects: false };
    });
  },
};

/** public/deadline-check.js: the clock and the check of a proof as one script for the browser, readable, for old ones too. */
export async function browserCheck(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    charset: 'utf8',
    plugins: [onlyWhatIsUsed],
    banner: { js: '// Made by “npm run browser” from the program’s own clock; do not edit.' },
  });
  return outputFiles[0]?.text ?? '';
}
