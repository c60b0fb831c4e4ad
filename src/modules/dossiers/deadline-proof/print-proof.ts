import { createHash } from 'node:crypto';
import { getUnit } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { explainStatement } from '../domain/proof/explain-statement.ts';
import {
  SEGMENT_WORDS,
  sayDate,
  sayMinutes,
  sayMoment,
  TIMELINESS_WORDS,
} from '../domain/proof/proof-words.ts';
import type { DeadlineStatement } from '../domain/proof/statement.ts';
import { type DeadlineProofData, renderDeadlineProof } from '../forms/deadline-proof.ts';
import { fileNameOf } from '../print/form-words.ts';
import { letterheadOf } from '../print/letterhead.ts';
import { findProofRow } from '../sql/proof-row.ts';
import { makeStatement } from './make-statement.ts';
import { groundsText } from './proof-body.tsx';
import { publicProofUrl } from './proof-links.ts';
import { fingerprintOf, publicKeyOf, signStatement } from './sign-statement.ts';

/** Bằng chứng thời hạn as a PDF. Asks no permission, as makeStatement. @throws Problem notFound `dossiers.no-clock` */
export async function printProof(context: Context, dossierId: string) {
  const statement = await makeStatement(context, dossierId);
  const bytes = await renderDeadlineProof(await proofData(context, dossierId, statement));
  return { bytes, fileName: fileNameOf('bang-chung-thoi-han', statement.dossier) };
}

async function proofData(
  context: Context,
  dossierId: string,
  statement: DeadlineStatement,
): Promise<DeadlineProofData> {
  const { dossier, claims, clock } = statement;
  const row = await findProofRow(context, dossierId);
  const competent = await getUnit(context, row?.competentUnitId ?? '');
  const { signature } = signStatement(context, statement);
  return {
    ...(await letterheadOf(context, competent, vietnamDate(context.clock.now()))),
    dossierCode: dossier.code,
    procedureName: dossier.procedureName,
    procedureCode: dossier.procedureCode,
    receivingUnit: dossier.receivingUnit,
    competentUnit: dossier.competentUnit,
    dueAt: claims.dueAt && sayMoment(claims.dueAt),
    result: TIMELINESS_WORDS[claims.timeliness],
    sentences: explainStatement(statement),
    segments: claims.segments.map((segment) => ({
      kind: SEGMENT_WORDS[segment.kind],
      from: sayMoment(segment.from),
      to: segment.to === null ? 'nay' : sayMoment(segment.to),
      minutes: segment.officeMinutes === null ? '–' : sayMinutes(segment.officeMinutes),
      grounds: groundsText(segment),
    })),
    calendars: Object.entries(clock.calendars).map(([version, { hours, saturday, days }]) => ({
      version,
      hours: saturday ? `${hours}; thứ Bảy ${saturday}` : hours,
      days: days.map(({ date, name }) => `${sayDate(date)} (${name})`),
    })),
    address: publicProofUrl(context, dossierId),
    hash: createHash('sha256').update(JSON.stringify(statement)).digest('hex'),
    signature,
    fingerprint: fingerprintOf(publicKeyOf(context)),
  };
}
