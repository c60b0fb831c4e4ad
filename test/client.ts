import type { OpenAPIHono } from '@hono/zod-openapi';

/** What came back, read. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The body as it came. */
  readonly bytes: Uint8Array;
  /** Where a 303 leads. */
  readonly location: string | null;
  readonly headers: Headers;
  readonly json: <Shape = Record<string, unknown>>() => Shape;
}

export type FormFields = Readonly<Record<string, string | readonly string[] | File | undefined>>;

/** A browser (pages and forms) and a program (JSON) in one, with or without a session. */
export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, fields?: FormFields): Promise<Answer>;
  /** A body as it is, with these headers: for what no browser would send. */
  raw(path: string, body: string, headers: Record<string, string>): Promise<Answer>;
  api(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

const ORIGIN = 'http://localhost';

/** Requests go straight into the server: no socket. `token` is a session's. */
export function makeClient(server: OpenAPIHono, token?: string): Client {
  const session: Record<string, string> = token ? { cookie: `motcua_session=${token}` } : {};
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await server.request(`${ORIGIN}${path}`, init);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const { status, headers } = response;
    return { status, text, bytes, headers, location: headers.get('location'), json: () => JSON.parse(text) };
  };
  return {
    get: (path) => send(path, { headers: session }),
    post: (path, fields = {}) =>
      send(path, { method: 'POST', headers: { ...session, origin: ORIGIN }, body: formData(fields) }),
    raw: (path, body, headers) => send(path, { method: 'POST', headers: { ...session, ...headers }, body }),
    api: (method, path, body, headers = {}) =>
      send(path, {
        method,
        headers: { ...session, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

function formData(fields: FormFields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (value instanceof File) form.append(name, value);
    else for (const text of typeof value === 'string' ? [value] : value) form.append(name, text);
  }
  return form;
}
