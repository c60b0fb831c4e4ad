import { findUnitByCode } from '#modules/organization/index.ts';
import { type Context, newId } from '#platform/context.ts';
import { type NewTask, openTask } from './index.ts';

/** A task about a dossier that nobody knows, for whoever is a leader at the unit with this code. */
export async function describeTask(
  context: Context,
  unitCode = 'H99.7',
  more: Partial<NewTask> = {},
): Promise<NewTask> {
  const unit = await findUnitByCode(context, unitCode);
  if (!unit) throw new Error(`no unit has the code ${unitCode}`);
  return {
    kind: 'tests.answer',
    subjectKind: 'dossier',
    subjectId: newId(context),
    unitId: unit.id,
    role: 'leader',
    title: 'Trả lời công dân',
    detail: 'Hồ sơ H99.7.1-261020-0001',
    href: '/ho-so',
    dueAt: Temporal.Instant.from('2026-10-22T17:00:00+07:00'),
    ...more,
  };
}

/** Opens such a task. */
export async function makeTask(
  context: Context,
  unitCode = 'H99.7',
  more: Partial<NewTask> = {},
): Promise<NewTask> {
  const task = await describeTask(context, unitCode, more);
  await openTask(context, task);
  return task;
}
