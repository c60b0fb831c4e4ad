import { noteAcknowledged } from '#modules/bundles/index.ts';
import { addOfficeMinutes, type WorkingCalendar } from '#modules/calendar/index.ts';
import * as dossiers from '#modules/dossiers/index.ts';
import type { Role } from '#platform/authorization.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';
import type { DemoStaff } from './offices.ts';
import type { Random } from './random.ts';

/** How far a step comes: nobody has looked at it, an officer has it, it was refused, it has its result. */
export type End = 'waiting' | 'assigned' | 'refusal' | 'result';

interface StepLife {
  readonly dossier: dossiers.Dossier;
  readonly end: End;
  readonly from: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly random: Random;
  readonly calendar: WorkingCalendar;
  readonly staff: DemoStaff;
  readonly result: Upload;
}

type Deed = (context: Context, target: { id: string; version: number }) => Promise<unknown>;

/** Brings the dossier of a step on its way; answers when it ended, undefined if it has not by now. */
export async function liveLinkedStep(
  context: Context,
  life: StepLife,
): Promise<Temporal.Instant | undefined> {
  const { dossier, end, calendar, now, staff } = life;
  const deeds = deedsOf(life);
  let at = life.from;
  let { version } = dossier;
  for (const { role, minutes, deed } of deeds) {
    at = addOfficeMinutes(calendar, at, minutes);
    if (Temporal.Instant.compare(at, now) >= 0) return undefined;
    const unitId = role === 'receptionist' ? dossier.receivingUnitId : dossier.competentUnitId;
    const then: Context = { ...context, actor: staff(unitId, role), clock: fixedClock(at.toString()) };
    await deed(then, { id: dossier.id, version });
    if (role === 'leader') await noteAcknowledged(then, dossier.id);
    version += 1;
  }
  return end === 'result' || end === 'refusal' ? at : undefined;
}

function deedsOf({ dossier, end, random, staff, result }: StepLife) {
  const officerId = staff(dossier.competentUnitId, 'handlingOfficer').officerId;
  const refused = end === 'refusal';
  const conclusion = refused
    ? 'Thông tin kê khai không khớp với dữ liệu.'
    : 'Hồ sơ đủ thành phần, phù hợp quy định.';
  const reason = {
    reasonCode: 'refuse.conditions-not-met',
    reasonText: 'Thông tin kê khai không khớp với dữ liệu dân cư.',
  };
  const step = (role: Role, most: number, deed: Deed) => ({ role, minutes: random.between(5, most), deed });
  const beginning = [
    ...(dossier.state === 'received'
      ? [
          step('receptionist', 20, (context, target) =>
            dossiers.handOverDossier(context, target, { note: '' }),
          ),
        ]
      : []),
    step('leader', 40, (context, target) => dossiers.assignDossier(context, target, { officerId, note: '' })),
  ];
  if (end === 'assigned') return beginning;
  const proposal = refused ? ('refuse' as const) : ('grant' as const);
  return [
    ...beginning,
    step('handlingOfficer', 60, (context, target) =>
      dossiers.appraiseDossier(context, target, { proposal, conclusion }),
    ),
    step('handlingOfficer', 20, (context, target) =>
      dossiers.submitForApproval(context, target, { note: '' }),
    ),
    ...(refused
      ? [step('leader', 60, (context, target) => dossiers.refuseDossier(context, target, reason))]
      : [
          step('leader', 60, (context, target) => dossiers.approveDossier(context, target, { note: '' })),
          step('documentClerk', 30, (context, target) =>
            dossiers.signOffResult(
              context,
              target,
              { resultNumber: `${random.between(1, 200)}/KQ-LT` },
              result,
            ),
          ),
        ]),
  ];
}
