import { unitNames } from '#modules/organization/index.ts';
import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { type Consultation, isLateConsultation } from '../domain/consultation.ts';
import type { Dossier } from '../domain/dossier.ts';
import { paths } from '../paths.ts';
import { listConsultations } from '../sql/consultations.ts';

/** Which units were asked, what they answered, and who was late; the latest first. Nothing while nobody was asked. */
export async function ConsultationsPanel({ context, dossier }: { context: Context; dossier: Dossier }) {
  const consultations = await listConsultations(context, dossier.id);
  if (consultations.length === 0) return null;
  const names = await unitNames(
    context,
    consultations.map(({ unitId }) => unitId),
  );
  return (
    <Panel title="Lấy ý kiến đơn vị khác">
      {consultations.toReversed().map((asked) => (
        <ConsultationFacts context={context} dossier={dossier} asked={asked} unit={names.get(asked.unitId)} />
      ))}
    </Panel>
  );
}

interface ConsultationFactsProps {
  readonly context: Context;
  readonly dossier: Dossier;
  readonly asked: Consultation;
  readonly unit: string | undefined;
}

function ConsultationFacts({ context, dossier, asked, unit }: ConsultationFactsProps) {
  const { answer } = asked;
  const number = String(asked.number);
  const mayAnswer =
    !answer && !dossier.endedAt && isAllowed(context.actor, 'dossiers.answer-consultation', asked.unitId);
  return (
    <SummaryList
      rows={[
        {
          key: 'Đơn vị được hỏi',
          value: <Heading asked={asked} unit={unit} context={context} ended={dossier.endedAt} />,
        },
        { key: 'Nội dung hỏi', value: asked.question },
        { key: 'Hỏi lúc', value: formatDateTime(asked.askedAt) },
        { key: 'Trả lời trước', value: formatDateTime(asked.dueAt) },
        answer ? { key: 'Trả lời lúc', value: formatDateTime(answer.answeredAt) } : null,
        answer ? { key: 'Ý kiến', value: answer.text } : null,
        answer?.fileId
          ? { key: 'Văn bản kèm theo', value: <a href={paths.file(dossier.id, answer.fileId)}>Mở tệp</a> }
          : null,
        mayAnswer
          ? {
              key: 'Việc phải làm',
              value: <a href={paths.consultation(dossier.id, number)}>Trả lời ý kiến</a>,
            }
          : null,
        {
          key: 'In',
          value: (
            <a href={paths.consultationSlip(dossier.id, number)}>Phiếu chuyển xử lý, lấy ý kiến (PDF)</a>
          ),
        },
      ]}
    />
  );
}

interface HeadingProps {
  readonly context: Context;
  readonly asked: Consultation;
  readonly unit: string | undefined;
  readonly ended: Temporal.Instant | null;
}

/** The name and how it stands; an answer that came late says so for ever. */
function Heading({ context, asked, unit, ended }: HeadingProps) {
  const late = isLateConsultation(asked, ended ?? context.clock.now());
  return (
    <>
      {unit} {stateTag(asked, late, ended !== null)}
    </>
  );
}

function stateTag({ answer }: Consultation, late: boolean, ended: boolean) {
  if (answer) return late ? <Tag tone="danger">Trả lời muộn</Tag> : <Tag tone="success">Đã trả lời</Tag>;
  if (late) return <Tag tone="danger">Quá hạn, chưa trả lời</Tag>;
  return ended ? <Tag>Không cần trả lời nữa</Tag> : <Tag tone="info">Chờ trả lời</Tag>;
}
