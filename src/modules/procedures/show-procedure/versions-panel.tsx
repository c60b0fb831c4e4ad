import { formatDate } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { isInForce, type ProcedureVersion } from '../domain/version.ts';
import { paths } from '../paths.ts';
import type { Procedure } from './get-procedure.ts';

/** The versions, the newest first; each opens its own text. A dossier keeps the version it was received under. */
export function VersionsPanel({ procedure, shown }: { procedure: Procedure; shown: ProcedureVersion }) {
  return (
    <Panel title="Phiên bản">
      <ul class="govuk-list">
        {procedure.versions.map((version) => (
          <li>
            <VersionLink code={procedure.code} version={version} shown={version.id === shown.id} />
            <br />
            từ {formatDate(version.effectiveOn)} <Standing version={version} today={procedure.today} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function VersionLink(props: { code: string; version: ProcedureVersion; shown: boolean }) {
  const { number, announcingDecision } = props.version;
  const text = `Phiên bản ${number}: ${announcingDecision ?? 'chưa có dữ liệu về quyết định công bố'}`;
  return (
    <a
      href={`${paths.procedure(props.code)}?phien-ban=${number}`}
      aria-current={props.shown ? 'page' : undefined}
    >
      {text}
    </a>
  );
}

function Standing({ version, today }: { version: ProcedureVersion; today: Temporal.PlainDate }) {
  if (isInForce(version, today)) return <Tag tone="success">đang áp dụng</Tag>;
  const later = Temporal.PlainDate.compare(version.effectiveOn, today) > 0;
  return later ? <Tag tone="info">sắp có hiệu lực</Tag> : <Tag>đã hết hiệu lực</Tag>;
}
