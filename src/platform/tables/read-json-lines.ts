/** One line of JSON lines: its value, or none where the line is no JSON. */
export interface JsonLine {
  readonly line: number;
  readonly value?: unknown;
}

/** Reads JSON lines piece by piece, UTF-8 with or without its mark; empty lines are left out. */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let line = 0;
  const parsed = (texts: readonly string[]) =>
    texts.flatMap((text) => {
      line += 1;
      return text.trim() === '' ? [] : [{ line, ...parsedText(text) }];
    });
  for await (const piece of bytes) {
    const texts = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = texts.pop() ?? '';
    const lines = parsed(texts);
    if (lines.length > 0) yield lines;
  }
  const last = parsed([rest + decoder.decode()]);
  if (last.length > 0) yield last;
}

function parsedText(text: string): { value?: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return {};
  }
}
