import { report, shareOf, times } from './measure.ts';
import type { Served } from './serve.ts';

const LIMIT_MS = 200;

/** The register searched by names and by pieces of codes: in the whole province and in one commune. */
export async function search({ ask }: Served, provinceUser: string, communeUser: string): Promise<boolean> {
  let kept = true;
  for (const [where, user] of [
    ['province', provinceUser],
    ['commune', communeUser],
  ] as const) {
    const { text } = await ask(user, '/ho-so?den=01/10/2024');
    const code = />(H99[^<]+-\d{6}-\d+)</.exec(text)?.[1];
    if (code === undefined) throw new Error(`${user} reads no dossier of 2024`);
    for (const [what, typed] of typedTexts(code)) {
      const path = `/ho-so?${new URLSearchParams({ q: typed })}`;
      const taken = await times(5, async () => (await ask(user, path)).ms).catch((error: Error) => {
        console.log(`${what}: ${error.message}`);
        return [Number.POSITIVE_INFINITY];
      });
      kept = report(`${where}, ${what}: median`, shareOf(taken, 0.5), LIMIT_MS) && kept;
    }
  }
  return kept;
}

/** What people type; the names are frequent and rare ones of the generated dossiers. */
function typedTexts(code: string): (readonly [string, string])[] {
  return [
    ['a family name', 'nguyễn'],
    ['a given name', 'hạnh'],
    ['a frequent full name', 'nguyễn văn an'],
    ['a full name, pieces of longer ones', 'nguyễn thị mai linh'],
    ['a rare full name', 'lý hoài linh linh'],
    ['two short words', 'lý an'],
    ["nobody's name", 'không có ai tên này'],
    ['a whole code', code],
    ['a whole code without its marks', code.replaceAll(/[.-]/g, '')],
    ['the beginning of a code', code.slice(0, -5)],
    ['an office, the beginning of its codes', code.slice(0, code.indexOf('-'))],
    ['the tail of a code', code.slice(code.indexOf('-') + 1)],
    ['a day, the beginning of tails', code.slice(code.indexOf('-') + 1, code.lastIndexOf('-'))],
    ['the end of a code', code.slice(-7)],
    ['three digits, the end of many codes', code.slice(-3)],
    ['a name and the end of a code', `nguyễn ${code.slice(-4)}`],
    ['a name and three digits', `nguyễn ${code.slice(-3)}`],
    ['a family and a middle name and three digits', `lý hoài ${code.slice(-3)}`],
    ['a code nobody has', '9999-9999999'],
  ];
}
