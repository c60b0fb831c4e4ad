import { withQuery } from '#platform/http/address.ts';
import { Panel } from '#ui/panel.tsx';
import type { ReportForm } from '../form/report-form.ts';
import { paths } from '../paths.ts';
import { REPORT_FORMATS } from '../render/write-report.ts';
import type { Report } from '../sql/reports.ts';

/** The report as files; of a closed one DOCX and PDF are the kept documents. */
export function FileLinks({ report }: { report: Pick<Report, 'id'> }) {
  return (
    <p>
      Tải về:{' '}
      {REPORT_FORMATS.toReversed().map((dang, index) => (
        <>
          {index > 0 ? ' · ' : null}
          <a href={withQuery(paths.reportFile(report.id), { dang })}>{dang.toUpperCase()}</a>
        </>
      ))}
    </p>
  );
}

interface WordsProps {
  readonly form: ReportForm;
  readonly commentary: Readonly<Record<string, string>>;
}

/** What was written beside the figures. */
export function Words({ form, commentary }: WordsProps) {
  const written = form.commentary.filter(({ key }) => commentary[key]);
  if (written.length === 0) return <p class="muted">Chưa có nhận xét.</p>;
  return (
    <>
      {written.map(({ key, title }) => (
        <Panel title={title}>
          {(commentary[key] ?? '').split('\n').map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
        </Panel>
      ))}
    </>
  );
}
