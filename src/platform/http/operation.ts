import type { z } from 'zod';
import type { Access } from '../authorization.ts';
import type { Context } from '../context.ts';
import type { FileKinds } from '../files/accept-upload.ts';
import type { Upload } from '../files/upload.ts';
import type { FieldText } from '../i18n/field-text.ts';
import type { Problem } from '../problem.ts';
import type { Reply } from './reply.ts';

/** What a page or form handler sees of the request. */
export interface PageRequest {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What the caller's browser is called and where it comes from: for the session list and the audit trail. */
  readonly client: Client;
}

export interface Client {
  readonly address: string;
  readonly agent: string;
}

/** A page that only reads. */
export interface PageOperation {
  readonly kind: 'page';
  readonly id: string;
  readonly path: string;
  readonly access: Access;
  load(context: Context, request: PageRequest): Promise<Reply>;
}

/** What was typed, and what was wrong with it: the state in which a form is drawn again. */
export interface FormState {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly uploads: Readonly<Record<string, readonly Upload[]>>;
  readonly errors: readonly FieldText[];
  /** The button that was pressed, if it was not the one that submits (`name="intent"`). */
  readonly intent?: string;
}

/**
 * A screen with one form: GET draws it, POST checks the shape (zod), runs `submit` in one transaction and goes
 * elsewhere. A fault draws the same page with 422 (or the Problem's status), the input kept. A button with
 * `name="intent"` draws the page again without submitting (look something up, show the due date).
 */
export interface FormOperation<Schema extends z.ZodType = z.ZodType> {
  readonly kind: 'form';
  readonly id: string;
  readonly path: string;
  readonly access: Access;
  readonly schema: Schema;
  /** Fields that may bring a file; `*` stands for any part of a name. */
  readonly files?: readonly string[];
  /** `papers` (PDF, pictures, documents) unless told; `tables` are CSV, XLSX and JSON lines. */
  readonly fileKinds?: FileKinds;
  /** A form that must not count twice carries `idempotencyKey`; the second sending gets the first one's answer. */
  readonly once?: true;
  render(context: Context, request: PageRequest, state: FormState): Promise<Reply>;
  /**
   * A Problem that is thrown undoes everything; one that is returned is shown the same way, but what was written
   * stays: a failed sign-in must count.
   */
  submit(
    context: Context,
    input: z.output<Schema>,
    request: PageRequest,
    uploads: FormState['uploads'],
  ): Promise<Reply | Problem>;
}

export type ApiMethod = 'get' | 'post' | 'put' | 'delete';

/** One operation of the REST interface, and its place in the OpenAPI document. */
export interface ApiOperation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly kind: 'api';
  readonly id: string;
  readonly method: ApiMethod;
  /** With `{name}` for parameters, as in OpenAPI: `/api/dossiers/{id}`. */
  readonly path: `/api/${string}`;
  readonly access: Access;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
  /** Status of success; 200 unless told. */
  readonly status?: 200 | 201;
  /** The body carries a file as text, so it may be as long as a file. */
  readonly carriesFile?: true;
  /** Any site may read the answer from a browser, and caches may keep it for an hour: public data. */
  readonly openToAll?: true;
  /** Takes an `Idempotency-Key` header: the same key twice is one deed. */
  readonly once?: true;
  /** As with a form's `submit`: a returned Problem is answered, and what was written stays. */
  handle(
    context: Context,
    input: { params: z.output<Params>; query: z.output<Query>; body: z.output<Body>; client: Client },
  ): Promise<z.input<Answer> | Problem>;
}

// biome-ignore lint/suspicious/noExplicitAny: operations of many shapes stand in one list
export type Operation = PageOperation | FormOperation<any> | ApiOperation<any, any, any, any>;

export function definePage(operation: Omit<PageOperation, 'kind'>): PageOperation {
  return { kind: 'page', ...operation };
}

export function defineForm<Schema extends z.ZodType>(
  operation: Omit<FormOperation<Schema>, 'kind'>,
): FormOperation<Schema> {
  return { kind: 'form', ...operation };
}

export function defineApi<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  operation: Omit<ApiOperation<Params, Query, Body, Answer>, 'kind'>,
): ApiOperation<Params, Query, Body, Answer> {
  return { kind: 'api', ...operation };
}
