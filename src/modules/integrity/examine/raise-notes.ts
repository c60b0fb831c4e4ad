import { calendarOf, dueAt, type TimeLimit } from '#modules/calendar/index.ts';
import { openTasks } from '#modules/tasks/index.ts';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import type { Suspicion } from '../domain/suspicion.ts';
import { integrityPaths } from '../paths.ts';
import { explanationOf, PATTERN_WORDS } from '../pattern-words.ts';
import { insertNotes, type NewNote } from '../sql/insert-notes.ts';
import { CONCLUDE_TASK, EXPLAIN_TASK } from '../task-kinds.ts';

/** The leader explains within five working days; no law says so, and the page says when. */
const ANSWER_WITHIN: TimeLimit = { unit: 'working_day', value: 5 };

/**
 * Lập cảnh báo: what was not seen before becomes a note, a task of the unit's leader and one of the auditor. Answers how
 * many were new.
 */
export async function raiseNotes(
  context: Context,
  suspicions: readonly Suspicion[],
  settingsNumber: number,
): Promise<number> {
  const now = context.clock.now();
  const due = new Map<string, Temporal.Instant>();
  for (const unitId of new Set(suspicions.map((one) => one.unitId)))
    due.set(unitId, dueAt(await calendarOf(context, unitId), now, ANSWER_WITHIN) ?? now);
  const notes: NewNote[] = suspicions.map((suspicion) => ({
    ...suspicion,
    explanation: explanationOf(suspicion),
    answerDueAt: due.get(suspicion.unitId) ?? now,
    settingsNumber,
  }));
  const raised = await insertNotes(context, notes);
  for (const note of raised) await record(context, eventOf(note));
  await openTasks(
    context,
    raised.flatMap((note) => tasksOf(context, note)),
  );
  return raised.length;
}

type Raised = NewNote & { readonly id: string };

function eventOf({ id, unitId, pattern, strength, subjectKind, subjectId }: Raised) {
  const data = { pattern, strength, aboutKind: subjectKind, aboutId: subjectId };
  return { type: 'integrityNote.raised', subjectKind: 'integrityNote', subjectId: id, unitId, data };
}

function tasksOf(context: Context, note: Raised) {
  const codes = [...new Set(note.evidence.map(({ code }) => code))];
  const about = codes.length === 1 ? codes[0] : `${codes.length} hồ sơ`;
  const task = {
    subjectKind: 'integrityNote',
    subjectId: note.id,
    unitId: note.unitId,
    detail: `${PATTERN_WORDS[note.pattern]} – ${about}`,
    href: integrityPaths.note(note.id),
  };
  return [
    {
      ...task,
      kind: EXPLAIN_TASK,
      role: 'leader' as const,
      title: say(context, EXPLAIN_TASK),
      dueAt: note.answerDueAt,
    },
    {
      ...task,
      kind: CONCLUDE_TASK,
      role: 'auditor' as const,
      title: say(context, CONCLUDE_TASK),
      dueAt: null,
    },
  ];
}
