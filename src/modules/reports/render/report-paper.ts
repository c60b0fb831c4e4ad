import { printing } from '#modules/dossiers/index.ts';
import { getUnit, type Unit } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { unitWithRange } from '../ask/unit-range.ts';
import type { ReportContent, ReportForm } from '../form/report-form.ts';
import { signatureLines } from './signature-lines.ts';

/** What is known of a report beside its numbers: who asks for it, about which days, and what was written. */
export interface ReportFacts {
  readonly form: ReportForm;
  readonly unit: Unit;
  readonly scope: FigureQuery['scope'];
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** 'Quý I năm 2026 (từ 15/12/2025 đến hết 14/03/2026)' */
  readonly periodLine: string;
  readonly content: ReportContent;
  /** By the key of its part. */
  readonly commentary?: Readonly<Record<string, string>> | undefined;
  /** Số, ký hiệu; null leaves it to be written. */
  readonly number?: string | null | undefined;
  readonly signer?: { readonly role: string; readonly name: string } | undefined;
  /** Đơn vị nhận báo cáo. */
  readonly recipient?: string | undefined;
}

/** A report as it is printed: every renderer takes its words from here. */
export interface ReportPaper {
  readonly head: ReturnType<typeof printing.templateHead>;
  readonly unitName: string;
  readonly periodLine: string;
  readonly measuredIn: string;
  readonly note: string;
  readonly content: ReportContent;
  readonly commentary: readonly { readonly title: string; readonly text: string }[];
  /** Nơi nhận, each with the sign that ends it. */
  readonly recipients: readonly string[];
  /** Quyền hạn, chức vụ, a line each. */
  readonly signer: { readonly role: string; readonly name: string | null };
}

/** Ủy ban nhân dân: their documents carry this abbreviation. */
const COMMITTEES: readonly Unit['kind'][] = ['province', 'district', 'commune'];
/** To be filled in by hand. */
const DOTS = '……………………………';

/** A report goes to the agency above; above a province stands who asked for it. */
async function superiorOf(context: Context, { parentId }: Unit): Promise<string> {
  return parentId === null ? DOTS : (await getUnit(context, parentId)).name;
}

/** Thể thức văn bản hành chính (NĐ 30/2020, Phụ lục I) around the content of a report. */
export async function paperOf(context: Context, facts: ReportFacts): Promise<ReportPaper> {
  const { form, unit } = facts;
  const letterhead = await printing.letterheadOf(context, unit, vietnamDate(context.clock.now()));
  const number = facts.number ?? `       /BC-${COMMITTEES.includes(unit.kind) ? 'UBND' : ''}`;
  return {
    head: printing.templateHead({ ...letterhead, number }, form.title, form.mark),
    unitName: unitWithRange(unit.name, facts.scope),
    periodLine: facts.periodLine,
    measuredIn: form.measuredIn,
    note: form.note,
    content: facts.content,
    commentary: form.commentary.flatMap(({ key, title }) => {
      const text = facts.commentary?.[key]?.trim();
      return text ? [{ title, text }] : [];
    }),
    recipients: [`${facts.recipient ?? (await superiorOf(context, unit))};`, 'Lưu: VT.'],
    signer: {
      role: signatureLines(facts.signer?.role ?? 'Thủ trưởng đơn vị').join('\n'),
      name: facts.signer?.name ?? null,
    },
  };
}
