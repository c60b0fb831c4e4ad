import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context } from '#platform/context.ts';
import { definePage, type PageRequest } from '#platform/http/operation.ts';
import { pdf, view } from '#platform/http/reply.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import type { DeadlineStatement } from '../domain/proof/statement.ts';
import { paths } from '../paths.ts';
import { makeStatement } from './make-statement.ts';
import { printProof } from './print-proof.ts';
import { ProofCalendars, ProofCheck, ProofExplanation, ProofScripts, ProofSegments } from './proof-body.tsx';
import { proofFile } from './proof-file.tsx';
import { dossierOfToken } from './proof-token.ts';
import { publicKeyOf, signStatement } from './sign-statement.ts';

/** Bằng chứng thời hạn for whoever holds the link of the slip: how the time was counted, nothing of a person. */
export const publicProofPage = definePage({
  id: 'dossiers.public-proof.page',
  path: paths.publicProof(':token'),
  access: 'public',
  async load(context, request) {
    const statement = await statementOf(context, request);
    const token = request.params.token ?? '';
    return view(
      {
        title: `Bằng chứng thời hạn ${statement.dossier.code}`,
        lead: 'Thời hạn của hồ sơ đã được tính như thế nào, để quý vị tự kiểm tra.',
      },
      <>
        <ProofFacts statement={statement} />
        <ProofExplanation statement={statement} />
        <ProofCheck signed={signStatement(context, statement)} publicKey={publicKeyOf(context)} />
        <ProofSegments statement={statement} />
        <ProofCalendars statement={statement} />
        <p>
          <a class="govuk-link" href={paths.publicProofFile(token)}>
            Tải tệp kiểm chứng (HTML)
          </a>{' '}
          để giữ lại: mở được khi không có mạng.{' '}
          <a class="govuk-link" href={paths.publicProofPrint(token)}>
            Bản in (PDF)
          </a>
        </p>
        <ProofScripts worker />
      </>,
      'public',
    );
  },
});

/** The same, printed. */
export const publicProofPrint = definePage({
  id: 'dossiers.public-proof-print.page',
  path: paths.publicProofPrint(':token'),
  access: 'public',
  async load(context, request) {
    const id = dossierOfToken(context, request.params.token ?? '');
    const { bytes, fileName } = await printProof(context, id);
    return pdf(bytes, fileName);
  },
});

/** One file with the input, the function and what the office says: opens from a disk, without a network. */
export const publicProofFile = definePage({
  id: 'dossiers.public-proof-file.page',
  path: paths.publicProofFile(':token'),
  access: 'public',
  async load(context, request) {
    const statement = await statementOf(context, request);
    const html = await proofFile(signStatement(context, statement), publicKeyOf(context));
    return {
      kind: 'download',
      bytes: new TextEncoder().encode(html),
      mediaType: 'text/html; charset=utf-8',
      fileName: `kiem-chung-thoi-han-${statement.dossier.code}.html`,
    };
  },
});

const WORKER = path.join(import.meta.dirname, '../../../../public/proof-worker.js');

/** Stands below /thoi-han, because a worker rules only over addresses below its own. */
export const proofWorker = definePage({
  id: 'dossiers.proof-worker.page',
  path: paths.proofWorker,
  access: 'public',
  async load() {
    const bytes = new Uint8Array(await readFile(WORKER));
    const fileName = 'doc-ngoai-tuyen.js';
    return { kind: 'download', bytes, mediaType: 'text/javascript; charset=utf-8', fileName, inline: true };
  },
});

function statementOf(context: Context, request: PageRequest): Promise<DeadlineStatement> {
  return makeStatement(context, dossierOfToken(context, request.params.token ?? ''));
}

/** Of what the proof is, without any name of a person. */
export function ProofFacts({ statement: { dossier } }: { statement: DeadlineStatement }) {
  return (
    <SummaryList
      rows={[
        { key: 'Mã hồ sơ', value: dossier.code },
        { key: 'Thủ tục', value: `${dossier.procedureName} (${dossier.procedureCode})` },
        { key: 'Nơi tiếp nhận', value: dossier.receivingUnit },
        { key: 'Cơ quan giải quyết', value: dossier.competentUnit },
      ]}
    />
  );
}
