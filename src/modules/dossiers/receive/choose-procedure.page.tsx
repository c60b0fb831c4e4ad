import { type ProcedureVersion, searchProcedures, timeLimitText } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { fragment, view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { TypeaheadField, TypeaheadResults } from '#ui/live.tsx';
import { paths } from '../paths.ts';

/** First screen of receiving: type what the citizen wants, choose the procedure. */
export const chooseProcedurePage = definePage({
  id: 'dossiers.choose-procedure.page',
  path: paths.receive,
  access: 'dossiers.receive',
  async load(context, request) {
    const query = request.query.thuTuc ?? '';
    const results = await resultsOf(context, query);
    return view(
      { title: 'Tiếp nhận hồ sơ', lead: 'Công dân cần làm thủ tục gì?' },
      <form method="get" class="receive-search">
        <TypeaheadField
          label="Tên hoặc mã thủ tục"
          hint="Gõ không dấu cũng được, ví dụ: dang ky khai sinh. Mũi tên để chọn, Enter để mở."
          name="thuTuc"
          value={query}
          autofocus
          resultsUrl={`${paths.receive}/tim`}
        >
          {results}
        </TypeaheadField>
        <Button variant="secondary">Tìm thủ tục</Button>
      </form>,
    );
  },
});

/** The same results as a piece of the page, while typing. */
export const procedureResults = definePage({
  id: 'dossiers.procedure-results',
  path: `${paths.receive}/tim`,
  access: 'dossiers.receive',
  load: async (context, request) => fragment(await resultsOf(context, request.query.thuTuc ?? '')),
});

async function resultsOf(context: Context, query: string) {
  const on = vietnamDate(context.clock.now());
  const found = await searchProcedures(context, { query, on, limit: 12 });
  const results = found.map((version) => ({
    href: paths.receiveProcedure(version.code),
    text: version.name,
    detail: detailOf(version),
  }));
  return (
    <TypeaheadResults
      results={results}
      none="Không tìm thấy thủ tục nào. Hãy thử ít từ hơn, hoặc tìm theo mã."
    />
  );
}

function detailOf(version: ProcedureVersion): string {
  const counter =
    version.content.channels.find((channel) => channel.channel === 'counter') ?? version.content.channels[0];
  return [version.code, version.field, counter ? timeLimitText(counter.timeLimit) : '']
    .filter(Boolean)
    .join(' · ');
}
