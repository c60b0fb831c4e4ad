import { createHash } from 'node:crypto';
import type { Unit } from '#modules/organization/index.ts';
import type { FrozenComparison } from '../compare/frozen-comparison.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { getForm } from '../form/forms.ts';
import type { ReportContent } from '../form/report-form.ts';
import type { ReportFacts } from '../render/report-paper.ts';
import type { Closing } from '../sql/closings.ts';
import type { Report } from '../sql/reports.ts';

/** Everything that is sealed by the hash of a closed report. */
export interface ClosedReport {
  readonly form: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly scope: string;
  readonly organization: string;
  readonly from: string;
  readonly to: string;
  readonly periodLine: string;
  /** Số, ký hiệu. */
  readonly number: string | null;
  readonly signer: { readonly role: string; readonly name: string };
  readonly closedAt: string;
  readonly commentary: Readonly<Record<string, string>>;
  readonly content: ReportContent;
  /** As it was computed then; reports that were closed before it was kept have none. */
  readonly comparison?: FrozenComparison | undefined;
  /** By key of the figure: its value, and the hash of the ids of its records in their order. */
  readonly figures: Readonly<Record<string, { readonly value: number; readonly recordsSha256: string }>>;
  readonly files: { readonly docxSha256: string; readonly pdfSha256: string };
}

export function sealOf(closed: ClosedReport): { readonly content: string; readonly sha256: string } {
  const content = canonicalJson(closed);
  return { content, sha256: sha256Of(content) };
}

export function sha256Of(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

export function hashOfRecords(records: readonly string[]): string {
  return sha256Of(records.join('\n'));
}

export function readClosed({ content }: Pick<Closing, 'content'>): ClosedReport {
  return JSON.parse(content);
}

/** What is printed of it, now as then. */
export function factsOfClosed(closed: ClosedReport, report: Report, unit: Unit): ReportFacts {
  const { number, signer, content, commentary, periodLine } = closed;
  const { scope, from, to } = report;
  return {
    form: getForm(report.form),
    unit,
    scope,
    from,
    to,
    periodLine,
    content,
    commentary,
    number,
    signer,
  };
}
