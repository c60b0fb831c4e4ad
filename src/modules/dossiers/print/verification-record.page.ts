import { officerNames } from '#modules/identity/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { formatMoment } from '../forms/format.ts';
import { renderVerificationRecord } from '../forms/verification-record.ts';
import { paths } from '../paths.ts';
import { listVerificationRecords } from '../sql/verification-records.ts';
import { fileNameOf } from './form-words.ts';
import { letterheadOf } from './letterhead.ts';
import { loadPrintable } from './printable.ts';

/** Biên bản xác minh: of each verification one. */
export const verificationRecordPage = definePage({
  id: 'dossiers.verificationRecord.page',
  path: paths.verificationRecord(':id', ':number'),
  access: 'dossiers.read',
  async load(context, { params }) {
    const { dossier, competent } = await loadPrintable(context, params.id ?? '');
    const records = await listVerificationRecords(context, dossier.id);
    const record = records.find(({ number }) => String(number) === params.number);
    if (!record) throw new Problem('notFound', 'dossiers.no-verification-record');
    const officers = await officerNames(context, [record.writtenBy]);
    const bytes = await renderVerificationRecord({
      ...(await letterheadOf(context, competent, vietnamDate(record.verifiedAt))),
      dossierCode: dossier.code,
      procedureName: dossier.procedureName,
      procedureCode: dossier.procedureCode,
      ownerName: dossier.ownerName,
      verifiedAt: formatMoment(record.verifiedAt),
      verifiedAtPlace: record.place,
      participants: record.participants,
      content: record.content,
      conclusion: record.conclusion || null,
      writer: officers.get(record.writtenBy) ?? null,
    });
    return pdf(bytes, fileNameOf('bien-ban-xac-minh', dossier));
  },
});
