import { Worker } from 'node:worker_threads';

/** What goes to the worker: a template and its data as JSON text. */
export interface RenderRequest {
  id: number;
  templatePath: string;
  json: string;
}

/** What comes back for one request: the PDF, or why the template could not be compiled. */
export type RenderReply = { id: number; pdf: Uint8Array<ArrayBuffer> } | { id: number; error: string };

/** Renders documents one after another in a thread of its own. */
export interface Renderer {
  render(templatePath: string, data: unknown): Promise<Uint8Array>;
  stop(): Promise<void>;
}

interface Running {
  worker: Worker;
  pending: Map<number, PromiseWithResolvers<Uint8Array>>;
  accepted: number;
}

/**
 * A renderer that starts its worker at the first document and replaces it after `documentsPerWorker`
 * documents (the compiler's memory creeps up). If the worker dies, the documents it was holding are
 * rejected and the next call starts a new one. An idle worker does not keep the process alive.
 */
export function createRenderer(options: { workerFile: URL; documentsPerWorker: number }): Renderer {
  const alive = new Set<Running>();
  let current: Running | undefined;

  function start(): Running {
    // execArgv is emptied because the worker is plain strippable TypeScript and need not load tsx again.
    const worker = new Worker(options.workerFile, { execArgv: [] });
    const running: Running = { worker, pending: new Map(), accepted: 0 };
    alive.add(running);
    worker.on('message', (reply: RenderReply) => settle(running, reply));
    worker.on('error', (error) => fail(running, error));
    worker.on('exit', (code) => fail(running, new Error(`the PDF worker stopped with code ${code}`)));
    return running;
  }

  function settle(running: Running, reply: RenderReply): void {
    const waiting = running.pending.get(reply.id);
    running.pending.delete(reply.id);
    if ('pdf' in reply) waiting?.resolve(reply.pdf);
    else waiting?.reject(new Error(`Typst: ${reply.error}`));
    if (running.pending.size > 0) return;
    running.worker.unref();
    if (running.accepted >= options.documentsPerWorker) void running.worker.terminate();
  }

  function fail(running: Running, cause: unknown): void {
    alive.delete(running);
    if (current === running) current = undefined;
    for (const waiting of running.pending.values()) {
      waiting.reject(new Error('the PDF could not be made', { cause }));
    }
    running.pending.clear();
  }

  async function render(templatePath: string, data: unknown): Promise<Uint8Array> {
    // Names typed on some phones arrive as letter + combining mark; the font has the composed letters.
    const json = JSON.stringify(data).normalize('NFC');
    if (!current || current.accepted >= options.documentsPerWorker) current = start();
    const running = current;
    running.accepted += 1;
    const waiting = Promise.withResolvers<Uint8Array>();
    running.pending.set(running.accepted, waiting);
    running.worker.ref();
    running.worker.postMessage({ id: running.accepted, templatePath, json } satisfies RenderRequest);
    return waiting.promise;
  }

  async function stop(): Promise<void> {
    current = undefined;
    await Promise.all([...alive].map((running) => running.worker.terminate()));
  }

  return { render, stop };
}
