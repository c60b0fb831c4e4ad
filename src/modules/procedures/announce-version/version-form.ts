import { z } from 'zod';
import {
  CHANNELS,
  type Channel,
  type ChannelTerms,
  contentSchema,
  PARTS,
  type Paper,
  type ProcedureContent,
  paperSchema,
  TARGETS,
} from '../domain/procedure-content.ts';
import { ticked, typedDate, typedLines, typedNumber, typedRows } from '../form-parts.ts';
import { type AnnouncedVersion, versionHead } from './announce-version.ts';
import { channelForm } from './channel-form.ts';

const counted = typedNumber('procedures.count-wrong').pipe(paperSchema.shape.originals).default(0);
const { name, when, formName, channels } = paperSchema.shape;

/** A paper whose code may still be missing: then it gets the next free number. */
type TypedPaper = Omit<Paper, 'code'> & { readonly code?: string };

const paperForm = z
  .object({
    code: paperSchema.shape.code.optional(),
    name,
    form: paperSchema.shape.form,
    originals: counted,
    copies: counted,
    required: ticked,
    shownOnly: ticked,
    when,
    formName,
    channels,
    insteadOf: paperSchema.shape.code.optional(),
  })
  .transform(
    ({ shownOnly, ...rest }) => withoutEmpty({ ...rest, ...(shownOnly ? { shownOnly } : {}) }) as TypedPaper,
  );

/** The form of a new version: what the page sends, read into what is announced. */
export const versionForm = z.object({
  ...versionHead,
  announcedOn: typedDate('procedures.date-wrong').optional(),
  effectiveOn: typedDate('procedures.effective-missing'),
  announcedBy: contentSchema.shape.announcedBy,
  target: z.array(z.enum(TARGETS), 'procedures.target-missing').min(1, 'procedures.target-missing'),
  competentAuthority: contentSchema.shape.competentAuthority,
  resultName: contentSchema.shape.result.shape.name,
  resultCode: z.string().max(60, 'platform.too-long').optional(),
  requirements: z.string().max(10_000, 'platform.too-long').optional(),
  steps: typedLines(50_000),
  legalBasis: typedLines(20_000),
  formTemplates: typedLines(10_000),
  keywords: typedLines(5_000),
  sets: typedNumber('procedures.count-wrong').pipe(contentSchema.shape.sets),
  channels: z
    .object({ counter: channelForm, online: channelForm, postal: channelForm }, 'procedures.channel-missing')
    .transform((all) => CHANNELS.flatMap((channel) => termsFrom(channel, all[channel])))
    .refine((all) => all.length > 0, 'procedures.channel-missing'),
  papers: typedRows(paperForm)
    .transform(withCodes)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'procedures.paper-twice'),
  unverified: z.array(z.enum(PARTS, 'procedures.part-unknown')).default([]),
});

/** What the form said, on top of the version before: parts the form does not show go on. */
export function announcedFrom(
  form: z.output<typeof versionForm>,
  before: ProcedureContent,
): AnnouncedVersion {
  const {
    announcingDecision,
    announcedOn,
    effectiveOn,
    name,
    field,
    levels,
    resultName,
    resultCode,
    ...rest
  } = form;
  const { announcedBy: _, ...carried } = before;
  const content = {
    ...carried,
    ...rest,
    result: { name: resultName, code: resultCode ?? null },
    requirements: rest.requirements ?? null,
    steps: rest.steps.length === 0 ? null : rest.steps,
    formTemplates: rest.formTemplates.map(templateFrom),
  };
  return {
    announcingDecision,
    announcedOn: announcedOn ?? null,
    effectiveOn,
    name,
    field,
    levels,
    content: withoutEmpty(content) as ProcedureContent,
  };
}

function withCodes(papers: readonly TypedPaper[]): Paper[] {
  const taken = new Set(papers.map(({ code }) => code));
  let next = 1;
  return papers.map((paper) => {
    if (paper.code !== undefined) return { ...paper, code: paper.code };
    while (taken.has(numberCode(next))) next += 1;
    taken.add(numberCode(next));
    return { ...paper, code: numberCode(next) };
  });
}

function numberCode(number: number): string {
  return String(number).padStart(2, '0');
}

/** `TP/HT-2020 | Tờ khai đăng ký khai sinh`; the code and the line may be left out. */
function templateFrom(line: string): { code?: string; name: string } {
  const [code, ...rest] = line.split('|').map((part) => part.trim());
  const name = rest.join(' | ');
  return code && name ? { code, name } : { name: name || (code ?? '') };
}

function termsFrom(channel: Channel, terms: Omit<ChannelTerms, 'channel'> | undefined): ChannelTerms[] {
  return terms ? [{ channel, ...terms }] : [];
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
