import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { hasDigitalSignature } from '#platform/files/digital-signature.ts';
import { insertFile } from '#platform/files/files.ts';
import type { Upload } from '#platform/files/upload.ts';
import { invalidField } from '#platform/problem.ts';
import { carryOut, type Target } from '../transition/carry-out.ts';
import { version } from '../transition/version.ts';

export const signOffSchema = z.object({
  version,
  resultNumber: z.string().max(60, 'platform.too-long').default(''),
});

/**
 * Ký, vào sổ kết quả: the signed file is attached, processing ends (118 art. 20). Without a file there is no result;
 * the database refuses it too. Whether the file carries a digital signature is seen from the file: nobody need say so. @throws Problem invalid at `result`
 */
export function signOffResult(
  context: Context,
  target: Target,
  input: { resultNumber: string },
  result: Upload | undefined,
) {
  return carryOut(context, target, 'signOff', async () => {
    if (!result) throw invalidField('result', 'dossiers.result-file-missing');
    const fileId = await insertFile(context, result);
    const signed = hasDigitalSignature(await context.files.get(result.sha256));
    return {
      changes: {
        result_file_id: fileId,
        result_signed: signed,
        result_number: input.resultNumber || null,
        ended_at: context.clock.now(),
      },
      data: { resultNumber: input.resultNumber, sha256: result.sha256, digitallySigned: signed },
    };
  });
}
