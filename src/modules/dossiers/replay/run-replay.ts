import { listUnits } from '#modules/organization/index.ts';
import { openTasks } from '#modules/tasks/index.ts';
import { record } from '#platform/audit/record.ts';
import { type Context, newId } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { REPLAY_DIFFERENCE } from '../obligations/kinds.ts';
import { paths } from '../paths.ts';
import { insertReplayRun, type ReplayRun, type RunExample } from '../sql/replay-runs.ts';
import { replayDossiers } from './replay-dossiers.ts';

/** More examples help nobody: something is broken as a whole. */
const MOST_EXAMPLES = 200;

/** Replays everything, keeps what was found, and gives the auditors of the province a task for each dossier that differs. */
export async function runReplay(context: Context): Promise<ReplayRun> {
  const examples: RunExample[] = [];
  const count = await replayDossiers(context, {
    onDifference: ({ id, code, differences }) => {
      if (examples.length < MOST_EXAMPLES)
        examples.push({ id, code, fields: differences.map(({ field }) => field) });
    },
  });
  const run: ReplayRun = { id: newId(context), ranAt: context.clock.now(), ...count, examples };
  await insertReplayRun(context, run);
  await record(context, {
    type: 'replay.ran',
    subjectKind: 'replayRun',
    subjectId: run.id,
    data: { ...count },
  });
  await tellAuditors(context, examples);
  return run;
}

async function tellAuditors(context: Context, examples: readonly RunExample[]): Promise<void> {
  const province =
    examples.length > 0 && (await listUnits(context)).find(({ parentId }) => parentId === null);
  if (!province) return;
  const title = say(context, REPLAY_DIFFERENCE);
  await openTasks(
    context,
    examples.map(({ id, code, fields }) => ({
      kind: REPLAY_DIFFERENCE,
      subjectKind: 'dossier',
      subjectId: id,
      unitId: province.id,
      role: 'auditor',
      title,
      detail: `${code}: ${fields.join(', ')}`,
      href: paths.dossier(id),
      dueAt: null,
    })),
  );
}
