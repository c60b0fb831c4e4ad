import { officerNames } from '#modules/identity/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { eventText } from '#platform/audit/event-text.ts';
import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { recordLink } from '#platform/http/record-link.ts';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Columns, Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx';
import { canConclude, type IntegrityNote, isConcluded } from '../domain/note.ts';
import type { Evidence } from '../domain/suspicion.ts';
import { integrityPaths } from '../paths.ts';
import { PATTERN_WORDS } from '../pattern-words.ts';
import { STATE_WORDS, STRENGTH_WORDS, VERDICT_WORDS } from '../words.ts';
import { type ShownNote, showNote } from './show-note.ts';

/** One note: what was seen and where, what the leader says, what the auditor concludes. */
export const notePage = definePage({
  id: 'integrity.note.page',
  path: integrityPaths.note(':id'),
  access: 'integrity.read',
  async load(context, request) {
    const shown = await showNote(context, request.params.id ?? '');
    const { note } = shown;
    const { text, tone } = STATE_WORDS[note.state];
    const title = PATTERN_WORDS[note.pattern];
    return view(
      {
        title: `${title} – Cảnh báo thời hạn`,
        heading: title,
        lead: (
          <>
            <Tag tone={tone}>{text}</Tag> {note.explanation}
          </>
        ),
        breadcrumb: [{ text: 'Cảnh báo thời hạn', href: integrityPaths.list }, { text: title }],
        actions: <Deeds context={context} note={note} />,
      },
      await noteBody(context, shown),
    );
  },
});

async function noteBody(context: Context, { note, explanations, conclusion }: ShownNote) {
  const writers = [...explanations.map(({ writtenBy }) => writtenBy), conclusion?.concludedBy, note.actorId];
  const officers = await officerNames(
    context,
    writers.filter((id) => id !== undefined && id !== null),
  );
  const evidence = note.evidence.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
  return (
    <Columns
      main={
        <>
          <Panel title="Sự việc làm căn cứ">
            <Timeline
              label="Sự việc làm căn cứ, mới nhất trước"
              entries={evidence.map((one) => evidenceEntry(context, one))}
            />
          </Panel>
          <Panel title="Giải trình của lãnh đạo đơn vị">
            {explanations.length === 0 ? (
              <p>Chưa có giải trình. Hạn giải trình: {formatDateTime(note.answerDueAt)}.</p>
            ) : (
              <Timeline
                label="Giải trình"
                entries={explanations.map(({ text, writtenAt, writtenBy, late }) => ({
                  at: writtenAt,
                  what: late ? 'Giải trình, quá hạn' : 'Giải trình',
                  actor: officers.get(writtenBy) ?? '',
                  detail: <p>{text}</p>,
                  tone: late ? ('warning' as const) : ('info' as const),
                }))}
              />
            )}
          </Panel>
          {conclusion ? (
            <Panel title="Kết luận">
              <SummaryList
                rows={[
                  { key: 'Kết luận', value: VERDICT_WORDS[conclusion.verdict] },
                  { key: 'Nhận xét', value: conclusion.text },
                  { key: 'Người kết luận', value: officers.get(conclusion.concludedBy) ?? '' },
                  { key: 'Lúc', value: formatDateTime(conclusion.concludedAt) },
                ]}
              />
            </Panel>
          ) : null}
        </>
      }
      side={
        <NoteFacts
          note={note}
          unit={await unitOf(context, note)}
          officer={officers.get(note.actorId ?? '')}
        />
      }
    />
  );
}

async function unitOf(context: Context, { unitId }: IntegrityNote): Promise<string> {
  return (await unitNames(context, [unitId])).get(unitId) ?? '';
}

interface NoteFactsProps {
  readonly note: IntegrityNote;
  readonly unit: string;
  readonly officer: string | undefined;
}

function NoteFacts({ note, unit, officer }: NoteFactsProps) {
  return (
    <Panel title="Cảnh báo">
      <SummaryList
        rows={[
          { key: 'Đơn vị', value: unit },
          { key: 'Người thực hiện', value: officer ?? 'Không rõ' },
          { key: 'Xảy ra lúc', value: formatDateTime(note.happenedAt) },
          { key: 'Mức độ', value: STRENGTH_WORDS[note.strength] },
          { key: 'Cảnh báo lúc', value: formatDateTime(note.raisedAt) },
          { key: 'Hạn giải trình', value: formatDateTime(note.answerDueAt) },
          { key: 'Phiên bản ngưỡng', value: note.settingsNumber },
        ]}
      />
      <p>Cảnh báo, giải trình và kết luận không ai sửa hoặc xóa được.</p>
    </Panel>
  );
}

/** An event of the evidence, opening the history it stands in. */
function evidenceEntry(context: Context, { dossierId, code, seq, type, at }: Evidence): TimelineEntry {
  const href = recordLink(context, 'dossier', dossierId);
  const history = href ? <a href={`${href}/lich-su`}>Mở lịch sử hồ sơ {code}</a> : code;
  return {
    at,
    what: eventText(context, { type, data: {} }),
    detail: (
      <p>
        {history}, sự việc số {seq}
      </p>
    ),
  };
}

/** What the reader may do about it now. */
function Deeds({ context, note }: { context: Context; note: IntegrityNote }) {
  const mayExplain = !isConcluded(note) && isAllowed(context.actor, 'integrity.explain', note.unitId);
  const mayConclude =
    canConclude(note, context.clock.now()) && isAllowed(context.actor, 'integrity.conclude', note.unitId);
  return (
    <>
      {mayExplain ? <Button href={integrityPaths.explain(note.id)}>Giải trình</Button> : null}
      {mayConclude ? <Button href={integrityPaths.conclude(note.id)}>Kết luận</Button> : null}
    </>
  );
}
