import type { SourceFile, Violation } from '../source-file.ts';

const FORBIDDEN = /(?:^|[-.])(utils?|helpers?|common|manager|services?|misc|shared|lib)(?=[-.]|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Rule 14: names are kebab-case and say what is inside. */
export function checkFileNames(files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path }) => {
    const parts = path.replace(/\.(tsx?|mjs|js)$/, '').split('/');
    const words = parts.flatMap((part) => part.split('.'));
    if (!words.every((word) => KEBAB.test(word)))
      return [{ path, line: 1, advice: 'file and folder names are kebab-case' }];
    const vague = parts.map((part) => part.match(FORBIDDEN)?.[1]).find((word) => word !== undefined);
    return vague
      ? [{ path, line: 1, advice: `“${vague}” does not say what is inside: name the file by what it does` }]
      : [];
  });
}
