import type { Context } from '../context.ts';
import type { MessageParams } from '../problem.ts';

/** Code → text; `{name}` in the text is filled from the parameters. */
export type Messages = Readonly<Record<string, string>>;

/** Fill `{name}` from `params`; a name without a value stays visible, so that the fault is seen. */
function fill(text: string, params: MessageParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The text of `code`: see docs/decisions/0021-vietnamese-only.md. */
export function say(context: Pick<Context, 'registry'>, code: string, params: MessageParams = {}): string {
  return fill(context.registry.messages[code] ?? code, params);
}
