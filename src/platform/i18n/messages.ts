import type { Context } from '../context.ts';
import type { MessageParams } from '../problem.ts';

/** Code → text; `{name}` in the text is filled from the parameters. */
export type Messages = Readonly<Record<string, string>>;

/** Fill `{name}` from `params`; a name without a value stays visible, so that the fault is seen. */
function fill(text: string, params: MessageParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The text of `code` in the caller's language; Vietnamese where there is no other. */
export function say(
  context: Pick<Context, 'locale' | 'registry'>,
  code: string,
  params: MessageParams = {},
): string {
  const english = context.locale === 'en' ? context.registry.messages[`en:${code}`] : undefined;
  return fill(english ?? context.registry.messages[code] ?? code, params);
}
