import { getUnit, subtreeIds, unitNames } from '#modules/organization/index.ts';
import { authorize, isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { definePage, type PageRequest } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { DELIVERY_WORDS, STATE_WORDS } from '../domain/words.ts';
import { type DossierRegisterRow, renderDossierRegister } from '../forms/dossier-register.ts';
import { formatShortMoment } from '../forms/format.ts';
import { paths } from '../paths.ts';
import { countBefore, listRegister, type RegisterEntry } from '../sql/print-register.ts';
import { letterheadOf } from './letterhead.ts';
import { readPeriod } from './register-period.ts';

/** Rows of one printed part of the book; longer ones are printed by shorter periods. */
const MOST_ROWS = 2000;

/** Sổ theo dõi hồ sơ of a unit and what stands below it: `?tu=01/10/2026&den=31/10/2026&don-vi=<id>`. */
export const registerPrintPage = definePage({
  id: 'dossiers.registerPrint.page',
  path: paths.registerPrint,
  access: 'dossiers.read',
  load: printRegister,
});

async function printRegister(context: Context, request: PageRequest) {
  authorize(context, 'dossiers.read');
  const period = readPeriod(request.query, context.clock.now());
  const unit = await getReadableUnit(context, request.query['don-vi']);
  const unitIds = await subtreeIds(context, unit.id);
  const entries = await listRegister(context, { unitIds, ...period }, MOST_ROWS + 1);
  if (entries.length > MOST_ROWS)
    throw invalidField('tu', 'dossiers.register-too-long', { maximum: MOST_ROWS });
  const names = await unitNames(
    context,
    entries.map(({ dossier }) => dossier.competentUnitId),
  );
  const bytes = await renderDossierRegister({
    ...(await letterheadOf(context, unit, period.to)),
    ...period,
    book: period.from.year === period.to.year ? `01/${period.from.year}` : null,
    firstNumber: (await countBefore(context, unitIds, period.from)) + 1,
    rows: entries.map((entry) => registerRow(entry, names)),
    keeper: context.actor.kind === 'officer' ? context.actor.name : null,
    closer: { role: 'Thủ trưởng đơn vị', name: null },
  });
  return pdf(bytes, `so-theo-doi-${unit.agencyCode}-${period.from}-${period.to}.pdf`);
}

/** The unit asked for, the actor's own if none is. @throws Problem notFound for one the actor may not read */
async function getReadableUnit(context: Context, asked: string | undefined) {
  const { actor } = context;
  const id = asked || (actor.kind === 'officer' ? actor.unitId : '');
  const unit = await getUnit(context, id);
  if (!isAllowed(actor, 'dossiers.read', unit.id)) throw new Problem('notFound', 'organization.no-such-unit');
  return unit;
}

function registerRow(entry: RegisterEntry, names: ReadonlyMap<string, string>): DossierRegisterRow {
  const { dossier, ownerAddress, ownerPhone } = entry;
  return {
    dossierCode: dossier.code,
    procedureName: dossier.procedureName,
    setCount: dossier.numberOfSets,
    ownerName: dossier.ownerName,
    addressAndPhone: [ownerAddress, ownerPhone].filter((text) => text !== '').join('; ') || null,
    handlingUnit: names.get(dossier.competentUnitId) ?? null,
    receivedAt: dossier.receivedAt && formatShortMoment(dossier.receivedAt),
    dueAt: dossier.dueAt && formatShortMoment(dossier.dueAt),
    returnedAt: dossier.returnedAt && formatShortMoment(dossier.returnedAt),
    resultChannel: DELIVERY_WORDS[dossier.resultDelivery],
    note: dossier.refusalReasonCode === null ? null : STATE_WORDS.refused.text,
  };
}
