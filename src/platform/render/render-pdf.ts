import { createRenderer } from './renderer.ts';

const renderer = createRenderer({
  workerFile: new URL('./typst-worker.ts', import.meta.url),
  documentsPerWorker: 1000,
});

/**
 * Makes a PDF (PDF/A-2b, Tinos embedded) from a Typst template.
 *
 * `templatePath` is an absolute path to a `.typ` file under `src/`; `data` is anything JSON can hold and
 * reaches the template as `data` of `/platform/render/nd30.typ`. Strings are data: Typst markup in them
 * prints literally. The same template and data give the same bytes.
 *
 * Rejects with an Error when the template does not compile with this data or when the worker dies.
 */
export function renderPdf(templatePath: string, data: unknown): Promise<Uint8Array> {
  return renderer.render(templatePath, data);
}

/** Ends the rendering thread at shutdown; documents still in work are rejected. A later call starts anew. */
export function stopRendering(): Promise<void> {
  return renderer.stop();
}
