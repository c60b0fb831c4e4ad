import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/panel.tsx';
import type { Context } from '../context.ts';
import { textsOfProblem } from '../i18n/field-text.ts';
import { say } from '../i18n/messages.ts';
import type { Problem } from '../problem.ts';
import { type View, view } from './reply.ts';

/** The page for a Problem that no form caught: what happened, and where to go now. */
export function problemPage(context: Context, problem: Problem): View {
  const title = say(context, `platform.title-${problem.kind.toLowerCase()}`);
  const details =
    problem.fields.length > 0 ? textsOfProblem(context, problem).map((fault) => fault.text) : [];
  const text = [say(context, problem.code, problem.params), ...details].join(' ');
  return view(
    title,
    <EmptyState title={text} action={<Button href="/">{say(context, 'platform.to-start')}</Button>} />,
    context.actor.kind === 'officer' ? 'desk' : 'public',
  );
}

/** A Problem as RFC 9457 JSON, with our stable code and the faults by field. */
export function problemJson(context: Context, problem: Problem) {
  return {
    type: `urn:motcua:problem:${problem.code}`,
    title: say(context, `platform.title-${problem.kind.toLowerCase()}`),
    status: problem.status,
    code: problem.code,
    detail: say(context, problem.code, problem.params),
    errors: problem.fields.length > 0 ? textsOfProblem(context, problem) : [],
  };
}
