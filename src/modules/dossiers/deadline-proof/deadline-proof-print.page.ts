import { definePage } from '#platform/http/operation.ts';
import { pdf } from '#platform/http/reply.ts';
import { paths } from '../paths.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { printProof } from './print-proof.ts';

/** Bằng chứng thời hạn, printed by an officer who may read the dossier. */
export const deadlineProofPrint = definePage({
  id: 'dossiers.deadline-proof-print.page',
  path: paths.deadlineProofPrint(':id'),
  access: 'dossiers.read',
  async load(context, request) {
    const { id } = await getDossier(context, request.params.id ?? '');
    const { bytes, fileName } = await printProof(context, id);
    return pdf(bytes, fileName);
  },
});
