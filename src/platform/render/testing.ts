import { inflateSync } from 'node:zlib';

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * What a test wants to know of a PDF that Typst wrote: number of pages, names of the fonts with whether
 * each is embedded, and the text in drawing order (pieces of a line joined without a separator).
 */
export function readPdf(pdf: Uint8Array): { pages: number; fonts: string[]; text: string } {
  const source = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of source.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj/gms))
    objects.set(id, body);
  const all = [...objects.values()];
  const pages = all.filter((body) => /\/Type \/Page\n/.test(body));
  const descriptors = all.filter((body) => body.includes('/Type /FontDescriptor'));
  const maps = readFontMaps(objects);
  return {
    pages: pages.length,
    fonts: descriptors.map((body) => {
      const name = /\/FontName \/\w+\+(\S+)/.exec(body)?.[1] ?? 'not a subset';
      return body.includes('/FontFile2') ? name : `${name} (not embedded)`;
    }),
    text: pages.map((body) => readText(streamOf(objects, /\/Contents (\d+)/.exec(body)?.[1]), maps)).join(''),
  };
}

function streamOf(objects: Map<string, string>, id: string | undefined): string {
  const body = objects.get(id ?? '') ?? '';
  const data = /stream\n(.*)\nendstream/s.exec(body)?.[1];
  if (data === undefined) throw new Error(`object ${id} has no stream`);
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

/** Resource name of each font ("F0") to its table from glyph (4 hex digits) to text. */
function readFontMaps(objects: Map<string, string>): Map<string, Map<string, string>> {
  const resources = [...objects.values()].find((body) => body.includes('/Font <<')) ?? '';
  const maps = new Map<string, Map<string, string>>();
  for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const cmap = streamOf(objects, /\/ToUnicode (\d+)/.exec(objects.get(id) ?? '')?.[1]);
    const glyphs = [...cmap.matchAll(/^<(\w{4})> <(\w+)>$/gm)];
    maps.set(name, new Map(glyphs.map(([, glyph = '', hex = '']) => [glyph.toLowerCase(), utf16(hex)])));
  }
  return maps;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function readText(content: string, maps: Map<string, Map<string, string>>): string {
  let map = new Map<string, string>();
  let text = '';
  const saved: Map<string, string>[] = [];
  // q and Q save and restore the graphics state, to which the font belongs.
  const token = /^q$|^Q$|\/(F\d+) \S+ Tf|\(/gm;
  for (let found = token.exec(content); found; found = token.exec(content)) {
    if (found[0] === 'q') saved.push(map);
    else if (found[0] === 'Q') map = saved.pop() ?? map;
    else if (found[1] !== undefined) map = maps.get(found[1]) ?? new Map();
    if (found[0] !== '(') continue;
    const end = endOfString(content, token.lastIndex);
    const glyphs = glyphsOf(content.slice(token.lastIndex, end));
    text += glyphs.map((glyph) => map.get(glyph) ?? '\ufffd').join('');
    token.lastIndex = end + 1;
  }
  return text;
}

/** Where the string ends that begins at `start`: parentheses inside may be escaped or balanced. */
function endOfString(content: string, start: number): number {
  let depth = 1;
  for (let at = start; at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('a string without an end');
}

function glyphsOf(string: string): string[] {
  const bytes = string.replace(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
  return Buffer.from(bytes, 'latin1').toString('hex').match(/.{4}/g) ?? [];
}
