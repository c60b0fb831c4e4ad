import { z } from 'zod';
import { calendarOf, dueAt } from '#modules/calendar/index.ts';
import { isOpenOn, listUnits, type Unit } from '#modules/organization/index.ts';
import { openTasks } from '#modules/tasks/index.ts';
import { getOfficer } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { invalidField } from '#platform/problem.ts';
import type { Consultation } from '../domain/consultation.ts';
import type { Dossier } from '../domain/dossier.ts';
import { freeText } from '../domain/free-text.ts';
import { wholeNumber } from '../domain/whole-number.ts';
import { CONSULTATION } from '../obligations/kinds.ts';
import { paths } from '../paths.ts';
import { insertConsultations, listConsultations, type NewConsultation } from '../sql/consultations.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

/** So many units are asked at once at most. */
const MOST_UNITS = 20;

/** The page sends one select a unit, `unitIds.1` and so on; a program sends a list. */
function asList(value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.values(value) : value;
}

export const consultSchema = z.object({
  version,
  unitIds: z.preprocess(
    asList,
    z
      .array(z.uuid('dossiers.asked-unit-missing'), 'dossiers.asked-unit-missing')
      .min(1, 'dossiers.asked-unit-missing')
      .max(MOST_UNITS, 'dossiers.asked-unit-missing'),
  ),
  question: freeText(2000, 'dossiers.question-missing').min(10, 'dossiers.question-missing'),
  workingDays: wholeNumber('dossiers.working-days', 1, 60),
});
export type ConsultInput = Omit<z.output<typeof consultSchema>, 'version'>;

/**
 * Lấy ý kiến: while appraising, the officer asks one or several units at once, each with its deadline in working days
 * (61 art. 19(5), 19(6)). The clock of the dossier runs on. Each unit may read the dossier from now on, and has a task.
 * @throws Problem invalid at unitIds for a unit that is closed, decides itself, or has not answered yet
 */
export function consultUnits(context: Context, target: Target, input: ConsultInput) {
  return carryOut(context, target, 'consult', async (dossier) => {
    const units = await askedUnits(context, dossier, input.unitIds);
    const asked = await Promise.all(units.map((unit) => newConsultation(context, unit, input)));
    const latest = asked
      .map(({ dueAt: due }) => due)
      .toSorted(Temporal.Instant.compare)
      .at(-1);
    return {
      data: {
        askedUnitIds: units.map(({ id }) => id),
        workingDays: input.workingDays,
        consultDueAt: latest?.toString() ?? null,
      },
      afterwards: async () =>
        openConsultationTasks(context, dossier, await insertConsultations(context, dossier.id, asked)),
    };
  });
}

async function newConsultation(
  context: Context,
  unit: Unit,
  { question, workingDays }: ConsultInput,
): Promise<NewConsultation> {
  const askedAt = context.clock.now();
  const limit = { unit: 'working_day', value: workingDays } as const;
  // A limit in working days always has an end.
  const due = dueAt(await calendarOf(context, unit.id), askedAt, limit) ?? askedAt;
  const askedBy = getOfficer(context).officerId;
  return { unitId: unit.id, question, askedBy, askedAt, workingDays, dueAt: due };
}

/** The units in the order in which they were named, each once. */
async function askedUnits(context: Context, dossier: Dossier, given: readonly string[]): Promise<Unit[]> {
  const ids = [...new Set(given)];
  const units = await listUnits(context, { ids });
  const before = await listConsultations(context, dossier.id);
  const waiting = new Set(before.flatMap(({ unitId, answer }) => (answer ? [] : [unitId])));
  const today = vietnamDate(context.clock.now());
  return ids.map((id) => {
    const unit = units.find((each) => each.id === id);
    if (!unit || !isOpenOn(unit, today)) throw invalidField('unitIds', 'dossiers.asked-unit-missing');
    if (unit.id === dossier.competentUnitId) throw invalidField('unitIds', 'dossiers.asked-itself');
    if (waiting.has(unit.id)) throw invalidField('unitIds', 'dossiers.asked-already', { name: unit.name });
    return unit;
  });
}

async function openConsultationTasks(
  context: Context,
  dossier: Dossier,
  consultations: readonly Consultation[],
): Promise<void> {
  const title = say(context, CONSULTATION);
  await openTasks(
    context,
    consultations.map(({ number, unitId, dueAt: due }) => ({
      kind: CONSULTATION,
      subjectKind: 'dossier',
      subjectId: dossier.id,
      key: String(number),
      unitId,
      role: 'leader' as const,
      title,
      detail: `${dossier.code} – ${dossier.procedureName}`,
      href: paths.consultation(dossier.id, String(number)),
      dueAt: due,
    })),
  );
}
