import { unitNames } from '#modules/organization/index.ts';
import { eventText } from '#platform/audit/event-text.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { Button } from '#ui/button.tsx';
import { Columns, Panel } from '#ui/panel.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { completenessOf } from '../domain/completeness.ts';
import { CompletenessTag } from '../part-mark.tsx';
import { paths } from '../paths.ts';
import { competentUnitIds } from '../sql/competence.ts';
import { getProcedure, type Procedure } from './get-procedure.ts';
import { ChannelsPanel, PapersPanel } from './terms-and-papers.tsx';
import { FactsPanel, LawPanel, StepsPanel } from './version-parts.tsx';
import { VersionsPanel } from './versions-panel.tsx';

/** GET /thu-tuc/:code: every part of the law, of today's version or of `?phien-ban=<number>`. */
export const showProcedurePage = definePage({
  id: 'procedures.show',
  path: '/thu-tuc/:code',
  access: 'procedures.read',
  async load(context, { params, query }) {
    const procedure = await getProcedure(context, params.code ?? '');
    const version = versionAsked(procedure, query['phien-ban']);
    const names = await unitNames(context, await competentUnitIds(context, procedure.id));
    const history = await historyOf(context, procedure.id);
    return view(
      {
        title: version.name,
        lead: (
          <>
            Mã {procedure.code} · {version.field} <CompletenessTag completeness={completenessOf(version)} />
          </>
        ),
        breadcrumb: [{ text: 'Danh mục thủ tục', href: paths.catalogue() }, { text: procedure.code }],
        actions: <Actions context={context} code={procedure.code} />,
      },
      <Columns
        main={
          <>
            <FactsPanel version={version} />
            <ChannelsPanel version={version} />
            <PapersPanel version={version} />
            <StepsPanel version={version} />
            <LawPanel version={version} />
          </>
        }
        side={
          <>
            <VersionsPanel procedure={procedure} shown={version} />
            <CompetencePanel names={[...names.values()]} code={procedure.code} />
            <Panel title="Lịch sử">
              <History context={context} events={history} />
            </Panel>
          </>
        }
      />,
    );
  },
});

function versionAsked(procedure: Procedure, number: string | undefined) {
  if (!number) return procedure.current;
  const version = procedure.versions.find((one) => String(one.number) === number);
  if (!version) throw new Problem('notFound', 'procedures.version-not-found');
  return version;
}

function Actions({ context, code }: { context: Context; code: string }) {
  return (
    <>
      <Button variant="secondary" href={paths.process(code)}>
        Quy trình nội bộ
      </Button>
      {isAllowed(context.actor, 'procedures.administer') ? (
        <Button href={paths.announce(code)}>Công bố phiên bản mới</Button>
      ) : null}
    </>
  );
}

function CompetencePanel({ names, code }: { names: readonly string[]; code: string }) {
  return (
    <Panel title="Đơn vị giải quyết" extra={<a href={paths.competence(code)}>Xem thẩm quyền</a>}>
      {names.length === 0 ? (
        <p>Theo cấp thực hiện: mỗi đơn vị thuộc cấp này giải quyết hồ sơ của địa bàn mình.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {names.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function History({ context, events }: { context: Context; events: Awaited<ReturnType<typeof historyOf>> }) {
  if (events.length === 0) return <p>Chưa có thay đổi nào kể từ khi nạp danh mục.</p>;
  return (
    <Timeline
      label="Các lần thay đổi, mới nhất trước"
      entries={events
        .map((event) => ({
          at: event.occurredAt,
          what: eventText(context, event),
          actor: event.actorName ?? undefined,
        }))
        .reverse()}
    />
  );
}
