import type { Context } from '#platform/context.ts';
import type { FormOperation, PageRequest } from '#platform/http/operation.ts';
import type { Reply } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import type { MessageParams } from '#platform/problem.ts';

/** A refusal that is shown at a field ('' = above the form), and what was typed that may be shown again. */
export interface Refusal {
  readonly field: string;
  readonly code: string;
  readonly params?: MessageParams;
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Draws the form again from inside its own `submit`. A thrown Problem would undo the transaction, and with it the
 * counted failure; so a refusal that counts is an ordinary reply.
 */
export function redraw(
  form: Pick<FormOperation, 'render'>,
  context: Context,
  request: PageRequest,
  refusal: Refusal,
): Promise<Reply> {
  const { field, code, params, values = {} } = refusal;
  const errors = [{ field, code, text: say(context, code, params) }];
  return form.render(context, request, { values, uploads: {}, errors });
}
