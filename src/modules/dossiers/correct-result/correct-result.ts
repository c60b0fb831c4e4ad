import { z } from 'zod';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { hasDigitalSignature } from '#platform/files/digital-signature.ts';
import { insertFile } from '#platform/files/files.ts';
import type { Upload } from '#platform/files/upload.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { freeText } from '../domain/free-text.ts';
import { FOUND_BY } from '../domain/result-correction.ts';
import { insertResultCorrection } from '../sql/result-corrections.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const correctResultSchema = z.object({
  version,
  foundBy: z.enum(FOUND_BY, 'dossiers.found-by-missing'),
  fault: freeText(2000, 'dossiers.fault-missing').min(10, 'dossiers.fault-missing'),
  apology: freeText(2000, 'dossiers.apology-missing').min(10, 'dossiers.apology-missing'),
  resultNumber: z.string().max(60, 'platform.too-long').default(''),
});
export type CorrectResultInput = Omit<z.output<typeof correctResultSchema>, 'version'>;

/**
 * Đính chính kết quả (61 art. 21): the authority replaces a wrong result at its own cost, apologises, and tells the citizen in
 * the same transaction. The replaced result is kept and stays visible; nobody changes a correction afterwards.
 * @throws Problem invalid at `result` without the new signed file
 */
export function correctResult(
  context: Context,
  target: Target,
  input: CorrectResultInput,
  result: Upload | undefined,
) {
  return carryOut(context, target, 'correctResult', async (dossier) => {
    if (!dossier.resultFileId) throw new Problem('conflict', 'dossiers.no-result-to-correct');
    if (!result) throw invalidField('result', 'dossiers.result-file-missing');
    const newFileId = await insertFile(context, result);
    const signed = hasDigitalSignature(await context.files.get(result.sha256));
    const newResultNumber = input.resultNumber || dossier.resultNumber;
    const correction = {
      foundBy: input.foundBy,
      fault: input.fault,
      apology: input.apology,
      oldFileId: dossier.resultFileId,
      oldResultNumber: dossier.resultNumber,
      newFileId,
      newResultNumber,
      correctedBy: getOfficer(context).officerId,
      correctedAt: context.clock.now(),
    };
    return {
      changes: { result_file_id: newFileId, result_number: newResultNumber, result_signed: signed },
      data: {
        foundBy: input.foundBy,
        fault: input.fault,
        resultNumber: newResultNumber,
        sha256: result.sha256,
        digitallySigned: signed,
        replacedFileId: dossier.resultFileId,
      },
      afterwards: () => insertResultCorrection(context, dossier.id, correction),
    };
  });
}
