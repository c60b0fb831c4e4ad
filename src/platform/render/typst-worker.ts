// Runs in a worker thread: compiling is synchronous and would otherwise stop every other request.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { RenderReply, RenderRequest } from './renderer.ts';

/** Without eviction memory grows by about a megabyte for each document. */
const evictEvery = 10;

/** Templates and what they import must lie under src/; Typst reads nothing outside this folder. */
const workspace = fileURLToPath(new URL('../..', import.meta.url));

// Only these files, never the machine's fonts: an old Liberation Serif passes for Times and lacks ơ, ư, ạ.
const fontFiles = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
];
const fontBlobs = fontFiles.map((file) =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}`))),
);

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
let done = 0;

function compileToPdf({ templatePath, json }: RenderRequest): Uint8Array<ArrayBuffer> {
  const compiled = compiler.compile({ mainFilePath: templatePath, inputs: { data: json } });
  const failure = compiled.takeError();
  if (failure) throw new Error(describe(compiler.fetchDiagnostics(failure)));
  const document = compiled.result;
  if (!document) throw new Error('Typst returned no document');
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2b' }));
  } catch {
    // PDF/A forbids characters the font lacks (a name in Chinese, an emoji). The slip must still be
    // printed: as an ordinary PDF, with an empty box where the character stands.
    return new Uint8Array(compiler.pdf(document, { pdfStandard: '1.7' }));
  }
}

function describe(diagnostics: { message?: string; path?: string }[]): string {
  return diagnostics.map((each) => `${each.path ?? ''}: ${each.message ?? ''}`).join('; ') || 'unknown error';
}

parentPort?.on('message', (request: RenderRequest) => {
  let reply: RenderReply;
  try {
    reply = { id: request.id, pdf: compileToPdf(request) };
  } catch (error) {
    reply = { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply, 'pdf' in reply ? [reply.pdf.buffer] : []);
  done += 1;
  if (done % evictEvery === 0) compiler.evictCache(evictEvery);
});
