import { raw } from 'hono/html';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { qrSvg } from '#platform/render/qr-svg.ts';
import { Columns, Panel } from '#ui/panel.tsx';
import { paths } from '../paths.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { makeStatement } from './make-statement.ts';
import { ProofCalendars, ProofCheck, ProofExplanation, ProofScripts, ProofSegments } from './proof-body.tsx';
import { publicProofUrl } from './proof-links.ts';
import { proofToken } from './proof-token.ts';
import { publicKeyOf, signStatement } from './sign-statement.ts';

/** Bằng chứng thời hạn for the officers who may read the dossier, with the link for the citizen. */
export const deadlineProofPage = definePage({
  id: 'dossiers.deadline-proof.page',
  path: paths.deadlineProof(':id'),
  access: 'dossiers.read',
  async load(context, request) {
    const dossier = await getDossier(context, request.params.id ?? '');
    const statement = await makeStatement(context, dossier.id);
    const token = proofToken(context, dossier.id);
    return view(
      {
        title: `Bằng chứng thời hạn ${dossier.code}`,
        lead: `${dossier.code} – ${dossier.procedureName}`,
        breadcrumb: [
          { text: 'Hồ sơ', href: paths.register },
          { text: dossier.code, href: paths.dossier(dossier.id) },
          { text: 'Bằng chứng thời hạn' },
        ],
      },
      <>
        <Columns
          main={
            <>
              <ProofExplanation statement={statement} />
              <ProofSegments statement={statement} />
              <ProofCheck signed={signStatement(context, statement)} publicKey={publicKeyOf(context)} />
            </>
          }
          side={
            <>
              <ForCitizen
                url={publicProofUrl(context, dossier.id)}
                token={token}
                print={paths.deadlineProofPrint(dossier.id)}
              />
              <ProofCalendars statement={statement} />
            </>
          }
        />
        <ProofScripts />
      </>,
    );
  },
});

function ForCitizen({ url, token, print }: { url: string | null; token: string; print: string }) {
  return (
    <Panel title="Cho người dân">
      {url === null ? null : (
        <div class="proof-qr" role="img" aria-label="Mã QR của trang bằng chứng thời hạn">
          {raw(qrSvg(url))}
        </div>
      )}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={paths.publicProof(token)}>
            Trang cho người dân
          </a>
        </li>
        <li>
          <a class="govuk-link" href={print}>
            Bản in (PDF)
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.publicProofFile(token)}>
            Tải tệp kiểm chứng (HTML, không cần mạng)
          </a>
        </li>
      </ul>
      <p class="muted">Trang này không có tên, số định danh của ai. Ai có liên kết đều xem được.</p>
    </Panel>
  );
}
