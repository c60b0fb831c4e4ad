import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as HttpContext } from 'hono';
import { admit } from '../authorization.ts';
import { type FieldText, textsOfProblem, textsOfZod } from '../i18n/field-text.ts';
import { Problem } from '../problem.ts';
import { callerOf, pageRequestOf } from './caller.ts';
import { formObject, NO_STATE } from './form-values.ts';
import { FORM_MEGABYTES, limitBody } from './limit-body.ts';
import { once } from './once.ts';
import type { FormOperation, FormState, PageOperation, PageRequest } from './operation.ts';
import { readForm } from './read-form.ts';
import type { Reply } from './reply.ts';
import { type Caller, inTransaction, readingContext, type Surroundings } from './request-context.ts';
import { barCount, sendReply } from './send-reply.tsx';

export function mountPage(app: OpenAPIHono, around: Surroundings, page: PageOperation): void {
  app.get(page.path, async (http) => {
    const context = readingContext(around, await callerOf(around, http));
    admit(context, page.access);
    // What stands in the bar is asked while the page is made.
    const bar = barCount(context);
    bar.catch(() => {});
    return sendReply(http, context, await page.load(context, pageRequestOf(http)), 200, bar);
  });
}

export function mountForm(app: OpenAPIHono, around: Surroundings, form: FormOperation): void {
  app.get(form.path, async (http) => {
    const context = readingContext(around, await callerOf(around, http));
    admit(context, form.access);
    return sendReply(http, context, await form.render(context, pageRequestOf(http), NO_STATE));
  });
  app.post(
    form.path,
    limitBody(form.files ? around.config.maxFileMegabytes * 5 : FORM_MEGABYTES),
    async (http) => {
      const caller = await callerOf(around, http);
      const context = readingContext(around, caller);
      admit(context, form.access);
      const request = pageRequestOf(http);
      const state = await readForm(context, http.req.raw, form.files ?? [], form.fileKinds);
      if (state.intent) return sendReply(http, context, await form.render(context, request, state));
      return submitForm({ http, around, caller, form, request, state });
    },
  );
}

interface Sending {
  readonly http: HttpContext;
  readonly around: Surroundings;
  readonly caller: Caller;
  readonly form: FormOperation;
  readonly request: PageRequest;
  readonly state: FormState;
}

/** Shape first, then the deed in one transaction; whatever is wrong, the form comes back as it was typed. */
async function submitForm(sending: Sending): Promise<Response> {
  const { http, around, caller, form, request, state } = sending;
  const context = readingContext(around, caller);
  const parsed = form.schema.safeParse(formObject(state.values));
  if (!parsed.success || state.errors.length > 0) {
    const errors = [...(parsed.success ? [] : textsOfZod(context, parsed.error)), ...state.errors];
    return drawAgain(sending, errors, 422);
  }
  try {
    const key = form.once ? state.values.idempotencyKey?.[0] : undefined;
    const reply = await inTransaction(around, caller, (writing) =>
      once<Reply | Problem>(writing, form.id, key, () =>
        form.submit(writing, parsed.data, request, state.uploads),
      ),
    );
    if (reply instanceof Problem) return drawAgain(sending, textsOfProblem(context, reply), reply.status);
    return sendReply(http, context, reply);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === 'notFound' || error.kind === 'forbidden') throw error;
    return drawAgain(sending, textsOfProblem(context, error), error.status);
  }
}

/** A fresh reading context: what another officer did in the meantime is shown. */
async function drawAgain(
  sending: Sending,
  errors: readonly FieldText[],
  status: Problem['status'],
): Promise<Response> {
  const { http, around, caller, form, request, state } = sending;
  const context = readingContext(around, caller);
  return sendReply(http, context, await form.render(context, request, { ...state, errors }), status);
}
