/** A piece of text that the program quotes. */
export interface StringLiteral {
  readonly value: string;
  /** Offset of its first character in the file. */
  readonly start: number;
  /** `quoted` and `whole` are complete; `head` is the part of a template before its first `${`, `rest` a later part. */
  readonly kind: 'quoted' | 'whole' | 'head' | 'rest';
}

export interface Scan {
  /** The text with comments, regular expressions and the insides of strings blanked: same length, same lines. */
  readonly code: string;
  readonly strings: readonly StringLiteral[];
}

/** After these a `/` begins a regular expression; elsewhere it divides, or closes a tag. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{;+]|=>|\breturn|\bcase|\btypeof)\s*$/;

/**
 * Takes TypeScript or TSX apart, just enough to tell code from comments and strings (TypeScript 7 offers no syntax
 * tree to JavaScript). Text between JSX tags stays in `code`.
 */
export function scan(text: string): Scan {
  const code = text.split('');
  const strings: StringLiteral[] = [];
  /** For every open `${`: how many braces are open inside it. */
  const templates: number[] = [];
  const blank = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (code[at] !== '\n') code[at] = ' ';
  };
  const takeTemplate = (start: number, first: boolean): number => {
    let at = start;
    while (at < text.length && text[at] !== '`' && !text.startsWith('${', at))
      at += text[at] === '\\' ? 2 : 1;
    const ends = text[at] === '`';
    strings.push({ value: text.slice(start, at), start, kind: first ? (ends ? 'whole' : 'head') : 'rest' });
    blank(start, at);
    if (!ends) templates.push(0);
    return at + (ends ? 1 : 2);
  };
  let at = 0;
  while (at < text.length) {
    const char = text[at] as string;
    const open = templates.at(-1);
    if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const to = endOfComment(text, at);
      blank(at, to);
      at = to;
    } else if (char === "'" || char === '"') {
      const to = endOnLine(text, at, char);
      if (to > 0) strings.push({ value: text.slice(at + 1, to), start: at + 1, kind: 'quoted' });
      if (to > 0) blank(at + 1, to);
      at = to > 0 ? to + 1 : at + 1;
    } else if (char === '`') {
      at = takeTemplate(at + 1, true);
    } else if (
      char === '/' &&
      text[at + 1] !== '>' &&
      BEFORE_REGEX.test(code.slice(Math.max(0, at - 40), at).join(''))
    ) {
      const to = endOnLine(text, at, '/');
      if (to > 0) blank(at + 1, to);
      at = to > 0 ? to + 1 : at + 1;
    } else if (char === '}' && open === 0) {
      templates.pop();
      at = takeTemplate(at + 1, false);
    } else {
      if (open !== undefined && char === '{') templates[templates.length - 1] = open + 1;
      if (open !== undefined && char === '}') templates[templates.length - 1] = open - 1;
      at += 1;
    }
  }
  return { code: code.join(''), strings };
}

function endOfComment(text: string, start: number): number {
  const mark = text[start + 1] === '/' ? '\n' : '*/';
  const end = text.indexOf(mark, start + 2);
  if (end < 0) return text.length;
  return mark === '\n' ? end : end + 2;
}

/** Where the quote or expression that opens at `start` closes; -1 if it does not on this line (an apostrophe in JSX). */
function endOnLine(text: string, start: number, mark: string): number {
  let inClass = false;
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at += 1;
    else if (mark === '/' && text[at] === '[') inClass = true;
    else if (mark === '/' && text[at] === ']') inClass = false;
    else if (text[at] === mark && !inClass) return at;
  }
  return -1;
}
