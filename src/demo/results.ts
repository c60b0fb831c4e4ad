import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';

/** So many files are written at the same time: each waits for the disk. */
const AT_ONCE = 64;

/** So many results of the demo; no two with one `name` and number. */
export async function resultFiles(context: Context, count: number, name = 'so'): Promise<Upload[]> {
  const files: Upload[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => from + index + 1);
    files.push(...(await Promise.all(numbers.map((number) => resultFile(context, `${name} ${number}`)))));
  }
  return files;
}

/** A signed result of the demo is one page that says so; no two have the same bytes, as with real ones. */
export async function resultFile(context: Context, name: string): Promise<Upload> {
  const text = `%PDF-1.4\n% Ket qua mau ${name} cua tinh hu cau Lam Giang\n%%EOF\n`;
  const bytes = new TextEncoder().encode(text);
  return {
    sha256: await context.files.put(bytes),
    size: bytes.length,
    mediaType: 'application/pdf',
    name: 'ket-qua-mau.pdf',
  };
}
