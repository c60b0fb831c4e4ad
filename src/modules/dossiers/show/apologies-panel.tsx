import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Button } from '#ui/button.tsx';
import { formatDate, formatDateTime, formatMoney } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { APOLOGY_CHANNEL_WORDS, type ApologyLetter } from '../domain/apology.ts';
import type { Dossier } from '../domain/dossier.ts';
import { paths } from '../paths.ts';

interface ApologiesPanelProps {
  readonly context: Context;
  readonly dossier: Dossier;
  readonly letters: readonly ApologyLetter[];
  readonly officers: ReadonlyMap<string, string>;
}

/** Văn bản xin lỗi of a dossier, the latest first; nothing where there is none. A late one says so for ever. */
export function ApologiesPanel({ context, dossier, letters, officers }: ApologiesPanelProps) {
  if (letters.length === 0) return null;
  const mayRecord = isAllowed(context.actor, 'dossiers.record-delivery', dossier.receivingUnitId);
  return (
    <Panel title="Xin lỗi, hẹn lại">
      {letters.toReversed().map((letter) => (
        <LetterFacts dossier={dossier} letter={letter} officers={officers} mayRecord={mayRecord} />
      ))}
    </Panel>
  );
}

interface LetterFactsProps {
  readonly dossier: Dossier;
  readonly letter: ApologyLetter;
  readonly officers: ReadonlyMap<string, string>;
  readonly mayRecord: boolean;
}

function LetterFacts({ dossier, letter, officers, mayRecord }: LetterFactsProps) {
  const { number, newDueAt, lostPapers, delivery } = letter;
  return (
    <SummaryList
      rows={[
        { key: 'Việc', value: <LetterHeading letter={letter} /> },
        letter.dueAt ? { key: 'Hẹn trả', value: formatDateTime(letter.dueAt) } : null,
        newDueAt ? { key: 'Hẹn lại', value: formatDateTime(newDueAt) } : null,
        lostPapers.length > 0 ? { key: 'Giấy tờ', value: lostPapers.join('; ') } : null,
        letter.responsible ? { key: 'Ai làm mất', value: letter.responsible } : null,
        letter.costVnd ? { key: 'Cơ quan chịu', value: formatMoney(letter.costVnd) } : null,
        { key: 'Lý do', value: letter.reason },
        {
          key: 'Ký, gửi',
          value: `${officers.get(letter.signedBy) ?? ''}, ${formatDateTime(letter.signedAt)}`,
        },
        letter.deadlineAt ? { key: 'Hạn xin lỗi', value: formatDateTime(letter.deadlineAt) } : null,
        {
          key: 'Đã giao',
          value: delivery
            ? `${APOLOGY_CHANNEL_WORDS[delivery.channel]}, ${formatDate(delivery.deliveredAt)}: ${delivery.note}`
            : 'Chưa ghi việc giao',
        },
        {
          key: 'In',
          value: <a href={paths.apologyLetter(dossier.id, String(number))}>Văn bản xin lỗi (PDF)</a>,
        },
        mayRecord && !delivery
          ? {
              key: 'Việc tiếp theo',
              value: (
                <Button variant="secondary" small href={paths.apologyDelivery(dossier.id, String(number))}>
                  Ghi việc giao
                </Button>
              ),
            }
          : null,
      ]}
    />
  );
}

function LetterHeading({ letter: { kind, late } }: { letter: ApologyLetter }) {
  return (
    <>
      {kind === 'overdue' ? 'Xin lỗi, hẹn lại ngày trả kết quả' : 'Xin lỗi vì làm mất, hư hỏng giấy tờ'}{' '}
      {late ? <Tag tone="danger">Xin lỗi muộn</Tag> : null}
    </>
  );
}
