import { z } from 'zod';
import { getOfficer } from '#platform/authorization.ts';
import { VIETNAM } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { insertFile } from '#platform/files/files.ts';
import type { Upload } from '#platform/files/upload.ts';
import { invalidField } from '#platform/problem.ts';
import { parseVietnameseDate } from '#ui/format.ts';
import type { Dossier } from '../domain/dossier.ts';
import { freeText } from '../domain/free-text.ts';
import { insertVerificationRecord } from '../sql/verification-records.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

const participants = z
  .array(z.string().min(2, 'dossiers.participants-missing').max(200, 'platform.too-long'))
  .min(1, 'dossiers.participants-missing')
  .max(30, 'dossiers.participants-missing');

export const recordVerificationSchema = z.object({
  version,
  /** Instant, ISO 8601 */
  verifiedAt: z.iso.datetime({ offset: true, error: 'dossiers.verified-at' }),
  place: z.string('dossiers.place-missing').min(2, 'dossiers.place-missing').max(300, 'platform.too-long'),
  participants,
  content: freeText(4000, 'dossiers.verification-missing').min(10, 'dossiers.verification-missing'),
  conclusion: freeText(2000).default(''),
});
export type RecordVerificationInput = Omit<z.output<typeof recordVerificationSchema>, 'version'>;

/** The page's form: day and hour apart, one participant a line. */
export const recordVerificationFormSchema = z.preprocess((value) => {
  const { verifiedOn, verifiedTime, participants: lines, ...form } = value as Record<string, unknown>;
  return {
    ...form,
    verifiedAt: momentOf(String(verifiedOn ?? ''), String(verifiedTime ?? '')),
    participants: linesOf(String(lines ?? '')),
  };
}, recordVerificationSchema);

/** `26/10/2026` and `14:30` as an instant; what is neither day nor hour stays as it is and is refused. */
function momentOf(day: string, time: string): string {
  const date = parseVietnameseDate(day);
  if (!date || !/^([01]?\d|2[0-3])[:hg][0-5]\d$/.test(time)) return `${day} ${time}`;
  const [hour = 0, minute = 0] = time.split(/[:hg]/).map(Number);
  return date.toZonedDateTime({ timeZone: VIETNAM, plainTime: { hour, minute } }).toInstant().toString();
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Lập biên bản xác minh (61 art. 19(3)): time, place, people and what was found become a part of the dossier's record, which
 * nobody changes afterwards. The clock runs on. @throws Problem invalid at verifiedAt for what has not happened yet
 */
export function recordVerification(
  context: Context,
  target: Target,
  input: RecordVerificationInput,
  upload?: Upload,
) {
  return carryOut(context, target, 'recordVerification', async (dossier) => {
    const verifiedAt = Temporal.Instant.from(input.verifiedAt);
    refuseImpossibleTime(context, dossier, verifiedAt);
    const fileId = upload ? await insertFile(context, upload) : null;
    const { place, participants: people, content, conclusion } = input;
    const record = {
      verifiedAt,
      place,
      participants: people,
      content,
      conclusion,
      fileId,
      writtenBy: getOfficer(context).officerId,
      writtenAt: context.clock.now(),
    };
    return {
      // Who was there is named in the record, not in the history.
      data: { verifiedAt: verifiedAt.toString(), place, ...(upload ? { sha256: upload.sha256 } : {}) },
      afterwards: () => insertVerificationRecord(context, dossier.id, record),
    };
  });
}

function refuseImpossibleTime(context: Context, dossier: Dossier, at: Temporal.Instant): void {
  const { compare } = Temporal.Instant;
  const early = dossier.receivedAt !== null && compare(at, dossier.receivedAt) < 0;
  if (early || compare(at, context.clock.now()) > 0) throw invalidField('verifiedAt', 'dossiers.verified-at');
}
