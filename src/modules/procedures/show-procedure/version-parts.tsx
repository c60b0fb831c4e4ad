import type { Child } from 'hono/jsx';
import { formatDate } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Part } from '../domain/procedure-content.ts';
import type { ProcedureVersion } from '../domain/version.ts';
import { PartMark, PartValue } from '../part-mark.tsx';
import { LEVEL_WORDS, listed, PART_WORDS, TARGET_WORDS } from '../words.ts';

/** The short parts: decision, level, target, authority, result. */
export function FactsPanel({ version }: { version: ProcedureVersion }) {
  const { content } = version;
  const { result } = content;
  const decision = [version.announcingDecision, content.announcedBy].filter(Boolean).join(', ');
  const row = (part: Part, value: Child) => ({
    key: PART_WORDS[part],
    value: (
      <PartValue version={version} part={part}>
        {value}
      </PartValue>
    ),
  });
  return (
    <Panel title="Thông tin chung">
      <SummaryList
        rows={[
          row('name', version.name),
          row('field', version.field),
          row('levels', listed(LEVEL_WORDS, version.levels)),
          row('announcingDecision', decision),
          version.announcedOn ? { key: 'Ngày ký quyết định', value: formatDate(version.announcedOn) } : null,
          {
            key: 'Hiệu lực',
            value: version.repealedOn
              ? `từ ${formatDate(version.effectiveOn)} đến hết ${formatDate(version.repealedOn.subtract({ days: 1 }))}`
              : `từ ${formatDate(version.effectiveOn)}`,
          },
          { key: 'Bộ, ngành quản lý', value: content.ministry },
          row('target', listed(TARGET_WORDS, content.target)),
          row('competentAuthority', content.competentAuthority),
          row('result', result.code ? `${result.name} (${result.code})` : result.name),
        ]}
      />
    </Panel>
  );
}

/** Trình tự thực hiện. */
export function StepsPanel({ version }: { version: ProcedureVersion }) {
  const { steps } = version.content;
  return (
    <Panel title="Trình tự thực hiện" extra={<PartMark version={version} part="steps" />}>
      {steps && steps.length > 0 ? (
        <ol class="govuk-list govuk-list--number">
          {steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      ) : (
        <p>Danh mục chưa có trình tự thực hiện của thủ tục này.</p>
      )}
    </Panel>
  );
}

/** Yêu cầu, điều kiện; căn cứ pháp lý; mẫu đơn, tờ khai. */
export function LawPanel({ version }: { version: ProcedureVersion }) {
  const { requirements, legalBasis, formTemplates } = version.content;
  return (
    <Panel title="Yêu cầu, mẫu đơn và căn cứ pháp lý">
      <h3 class="govuk-heading-s">
        Yêu cầu, điều kiện <PartMark version={version} part="requirements" />
      </h3>
      <p>{requirements ?? 'Không ghi nhận yêu cầu, điều kiện nào.'}</p>
      <h3 class="govuk-heading-s">Mẫu đơn, tờ khai</h3>
      <Bullets
        texts={formTemplates.map(({ code, name }) => (code ? `${name} (${code})` : name))}
        none="Không ghi nhận mẫu đơn, tờ khai nào."
      />
      <h3 class="govuk-heading-s">
        Căn cứ pháp lý <PartMark version={version} part="legalBasis" />
      </h3>
      <Bullets texts={legalBasis} none="Danh mục chưa có căn cứ pháp lý của thủ tục này." />
    </Panel>
  );
}

function Bullets({ texts, none }: { texts: readonly string[]; none: string }) {
  if (texts.length === 0) return <p>{none}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}
