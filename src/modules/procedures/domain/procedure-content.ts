import { z } from 'zod';

/** Kênh nộp hồ sơ: how a dossier may reach the office (NĐ 118/2025 art. 15). */
export const CHANNELS = ['counter', 'online', 'postal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Cấp thực hiện: which level of government handles the procedure. */
export const LEVELS = ['ministry', 'province', 'commune', 'other'] as const;
export type Level = (typeof LEVELS)[number];

/** In what form a paper is asked for. */
const PAPER_FORMS = ['original', 'certifiedCopy', 'copy', 'electronic', 'scan'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** Đối tượng thực hiện: who may ask for it. */
export const TARGETS = ['citizen', 'business'] as const;
export type Target = (typeof TARGETS)[number];

/** Units of a time limit that is a number. */
export const LIMIT_UNITS = ['working_day', 'day', 'month', 'working_hour', 'hour'] as const;

/** Những phần có thể chưa được kiểm chứng: what a record may confess that no source confirmed. */
export const PARTS = [
  'name', // tên thủ tục
  'field', // lĩnh vực
  'levels', // cấp thực hiện
  'announcingDecision', // quyết định công bố
  'steps', // trình tự thực hiện
  'channels', // cách thức thực hiện
  'papers', // thành phần, số lượng hồ sơ
  'timeLimit', // thời hạn giải quyết
  'target', // đối tượng thực hiện
  'competentAuthority', // cơ quan giải quyết
  'fee', // phí, lệ phí
  'result', // kết quả
  'requirements', // yêu cầu, điều kiện
  'legalBasis', // căn cứ pháp lý
] as const;
export type Part = (typeof PARTS)[number];

function text(maximum: number) {
  return z.string('platform.required').trim().min(1, 'platform.required').max(maximum, 'platform.too-long');
}

const count = z
  .number('procedures.count-wrong')
  .int('procedures.count-wrong')
  .min(0, 'procedures.count-wrong')
  .max(99, 'procedures.count-wrong');
const cutoff = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'procedures.cutoff-wrong');

/** Thời hạn giải quyết của một kênh; `unknown` = no source says it, which is not the same as `none`. */
export const timeLimitSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('limit'),
    value: z
      .number('procedures.time-limit-value')
      .int('procedures.time-limit-value')
      .min(1, 'procedures.time-limit-value')
      .max(1000, 'procedures.time-limit-value'),
    unit: z.enum(LIMIT_UNITS, 'procedures.time-limit-unit'),
    cutoff: cutoff.optional(),
    note: text(500).optional(),
  }),
  z.object({ kind: z.literal('same_day'), cutoff: cutoff.optional(), note: text(500).optional() }),
  z.object({ kind: z.literal('none'), note: text(500).optional() }),
  z.object({ kind: z.literal('unknown') }),
]);
/** A channel's time limit, as the catalogue writes it; `legalTimeLimit` gives what the calendar computes with. */
export type CatalogueTimeLimit = z.output<typeof timeLimitSchema>;

/** Phí, lệ phí of one channel; with `setByProvincialCouncil` the figure is only the default of the national page. */
export const feeSchema = z.discriminatedUnion('free', [
  z.object({
    free: z.literal(true),
    note: text(500).optional(),
    setByProvincialCouncil: z.boolean().optional(),
  }),
  z.object({
    free: z.literal(false),
    /** Whole đồng; null = not known. */
    amountVnd: z
      .number('procedures.fee-amount')
      .int('procedures.fee-amount')
      .min(0, 'procedures.fee-amount')
      .max(1_000_000_000, 'procedures.fee-amount')
      .nullable(),
    /** Phí hay lệ phí (Luật Phí và lệ phí 97/2015/QH13); missing where no source says it. */
    kind: z.enum(['fee', 'charge']).optional(),
    note: text(500).optional(),
    setByProvincialCouncil: z.boolean().optional(),
  }),
]);
export type Fee = z.output<typeof feeSchema>;

export const channelSchema = z.object({
  channel: z.enum(CHANNELS, 'procedures.channel-unknown'),
  timeLimit: timeLimitSchema,
  fee: feeSchema,
  note: text(1000).optional(),
});
/** Cách thức thực hiện: one channel with its own time limit and fee. */
export type ChannelTerms = z.output<typeof channelSchema>;

export const paperSchema = z.object({
  code: z.string('platform.required').regex(/^[0-9A-Z]{1,4}$/, 'procedures.paper-code'),
  name: text(500),
  form: z.enum(PAPER_FORMS, 'procedures.paper-form-missing'),
  originals: count,
  copies: count,
  required: z.boolean(),
  /** In which case it is asked for; papers that are always asked for have none. */
  when: text(500).optional(),
  /** The declaration form it is written on. */
  formName: text(500).optional(),
  /** Only on these channels; on all, if missing. */
  channels: z.array(z.enum(CHANNELS)).optional(),
  /** Code of the paper it replaces. */
  insteadOf: z.string().optional(),
  /** Looked at and handed back, not kept. */
  shownOnly: z.boolean().optional(),
});
/** Giấy tờ: one paper of the dossier. */
export type Paper = z.output<typeof paperSchema>;

/** The parts of a procedure that its version keeps as content: the shape of data/procedures/procedures.json. */
export const contentSchema = z.object({
  ministry: text(200),
  /** Who issued the announcing decision. */
  announcedBy: text(200).optional(),
  target: z.array(z.enum(TARGETS, 'procedures.target-missing')).min(1, 'procedures.target-missing'),
  /** Trình tự thực hiện; null = not known. */
  steps: z.array(text(2000)).max(50).nullable(),
  channels: z
    .array(channelSchema)
    .min(1, 'procedures.channel-missing')
    .refine(
      (all) => new Set(all.map(({ channel }) => channel)).size === all.length,
      'procedures.channel-twice',
    ),
  papers: z
    .array(paperSchema)
    .max(100)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'procedures.paper-twice'),
  /** Number of sets of papers. */
  sets: z
    .number('procedures.count-wrong')
    .int()
    .min(1, 'procedures.count-wrong')
    .max(20, 'procedures.count-wrong'),
  competentAuthority: text(500),
  result: z.object({ name: text(500), code: z.string().max(60, 'platform.too-long').nullable() }),
  /** Yêu cầu, điều kiện; null = none known. */
  requirements: text(10_000).nullable(),
  legalBasis: z.array(text(500)).max(100),
  formTemplates: z
    .array(z.object({ code: z.string().max(60, 'platform.too-long').optional(), name: text(500) }))
    .max(50),
  keywords: z.array(text(200)).max(50),
  /** What no source confirmed: shown as such, never as law. */
  unverified: z.array(z.enum(PARTS)),
  levelBeforeJuly2025: z.string().optional(),
  /** Tiếp nhận phi địa giới (NĐ 118/2025 art. 14): how far from home it may be handed in. */
  nonTerritorial: z.string().optional(),
});
/**
 * Các bộ phận tạo thành thủ tục hành chính: the parts of an administrative procedure (NĐ 63/2010 art. 8(2)) besides its
 * name, field and level, which stand in columns of their own. Shape of `data/procedures/procedures.json`.
 */
export type ProcedureContent = z.output<typeof contentSchema>;
