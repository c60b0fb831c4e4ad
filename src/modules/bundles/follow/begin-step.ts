import { calendarOf, dueAt } from '#modules/calendar/index.ts';
import { type DossierPart, handOverDossier, intake } from '#modules/dossiers/index.ts';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { record } from '#platform/audit/record.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { LinkedStep } from '../domain/linked-dossier.ts';
import { countedFrom, limitOf } from '../domain/step-times.ts';
import { insertPassedResult } from '../sql/passed-results.ts';
import { startStep } from '../sql/steps.ts';
import { type OnTheWay, subjectOf } from './on-the-way.ts';

/** A result that a step needs: from which step and dossier, as which paper. */
interface Given {
  readonly fromStep: string;
  readonly fromDossierId: string;
  readonly fileId: string;
  readonly part: Omit<DossierPart, 'number'>;
}

/**
 * Bắt đầu một bước: its dossier is received with the results as papers and passed to the deciding unit at once, where its
 * clock starts now; that unit has two working hours to confirm (NĐ 63/2024 art. 7(4)).
 */
export async function beginStep(context: Context, way: OnTheWay, step: LinkedStep): Promise<void> {
  const { linked, bundle } = way;
  const configured = bundle.content.steps.find(({ code }) => code === step.code);
  const [earlier] = way.steps.flatMap(({ dossierId }) => dossierId ?? []);
  if (!configured || !earlier) return;
  const now = context.clock.now();
  const calendar = await calendarOf(context, step.competentUnitId);
  const given = await resultsFor(context, way, step);
  const parts = [...given.map(({ part }) => part), ...step.papers].map((part, index) => ({
    ...part,
    number: index + 1,
  }));
  const { receivingUnitId, resultDelivery } = linked;
  const { procedureCode, competentUnitId, channel } = step;
  const received = await intake.receiveFollowing(
    context,
    earlier,
    { procedureCode, competentUnitId, channel, receivingUnitId, resultDelivery },
    {
      linkedDossierId: linked.id,
      linkedCode: linked.code,
      parts,
      timeLimit: limitOf(configured, step.longer),
      countedFrom: countedFrom(calendar, now, bundle.content.cutoff),
    },
  );
  await handOverDossier(
    context,
    { id: received.id, version: 1 },
    { note: `Chuyển liên thông ${linked.code}` },
  );
  const acknowledgeDueAt =
    given.length > 0
      ? dueAt(calendar, now, { unit: 'working_hour', value: bundle.content.acknowledgeHours })
      : null;
  await startStep(context, step, { dossierId: received.id, acknowledgeDueAt });
  for (const { fromStep, fromDossierId, fileId } of given)
    await insertPassedResult(context, linked.id, {
      fromStep,
      toStep: step.code,
      number: 1,
      fromDossierId,
      fileId,
    });
  await record(context, {
    type: 'linkedDossier.step-started',
    ...subjectOf(linked),
    data: { code: linked.code, step: configured.name, dossierCode: received.code, results: given.length },
  });
}

async function resultsFor(context: Context, way: OnTheWay, step: LinkedStep): Promise<Given[]> {
  const version = await findVersionInForce(context, step.procedureCode, vietnamDate(context.clock.now()));
  const after = way.bundle.content.steps.find(({ code }) => code === step.code)?.after ?? [];
  return after.flatMap(({ step: from, paper }): Given[] => {
    const source = way.steps.find(({ code }) => code === from);
    const dossier = source?.dossierId ? way.progress.get(source.dossierId) : undefined;
    if (!dossier?.resultFileId) return [];
    const listed = version?.content.papers.find(({ code }) => code === paper);
    const name = listed?.name ?? `Kết quả: ${dossier.procedureName}`;
    const part = {
      paperCode: listed ? paper : null,
      name: `${name} (kết quả hồ sơ ${dossier.code})`,
      form: 'electronic' as const,
      count: 1,
      fileId: dossier.resultFileId,
    };
    return [{ fromStep: from, fromDossierId: dossier.id, fileId: dossier.resultFileId, part }];
  });
}
