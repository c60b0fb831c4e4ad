import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const PROJECT = path.join(import.meta.dirname, '../../..');

/** Every setting of the program, its name in the environment and its default. Broken values stop the start. */
const schema = z.object({
  PORT: z.coerce
    .number('phải là số từ 1 đến 65535')
    .int('phải là số nguyên')
    .min(0, 'phải là số từ 1 đến 65535')
    .max(65_535, 'phải là số từ 1 đến 65535')
    .default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'phải có dạng postgres://người-dùng:mật-khẩu@máy/cơ-sở-dữ-liệu')
    .optional(),
  MOTCUA_APP_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'phải có dạng postgres://…')
    .optional(),
  MOTCUA_DATA: z.string().min(1).default(path.join(PROJECT, '.motcua')),
  MOTCUA_PUBLIC_URL: z.url('phải là một địa chỉ, ví dụ https://motcua.tinh.gov.vn').optional(),
  MOTCUA_PROVINCE_ID: z.coerce.number('phải là số').int().min(1).max(999).default(99),
  MOTCUA_DEMO: z.enum(['yes', 'no'], 'phải là yes hoặc no').optional(),
  MOTCUA_SECRET: z.string().min(32, 'phải dài ít nhất 32 ký tự').optional(),
  MOTCUA_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'phải có dạng smtp://người-dùng:mật-khẩu@máy:cổng' })
    .optional(),
  MOTCUA_SMTP_FROM: z
    .string()
    .regex(
      /^([^<>]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'phải là địa chỉ thư, ví dụ mot-cua@tinh.gov.vn',
    )
    .optional(),
  MOTCUA_SMS: z.enum(['fake'], 'chỉ có thể là fake').optional(),
  MOTCUA_ZALO: z.enum(['fake'], 'chỉ có thể là fake').optional(),
  MOTCUA_HAND_OVER_CUT_OFF: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'phải là giờ và phút, ví dụ 15:00')
    .default('15:00'),
  MOTCUA_MAX_FILE_MB: z.coerce.number('phải là số').int().min(1).max(200).default(20),
  MOTCUA_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  MOTCUA_POOL: z.coerce
    .number('phải là số')
    .int()
    .min(2)
    .max(200)
    .default(Math.min(24, 4 * os.availableParallelism())),
});

export interface Config {
  readonly port: number;
  /** undefined = the embedded server in the data folder */
  readonly databaseUrl: string | undefined;
  /** The same database, signed in as motcua_app; without it the owner's connection takes that role on. */
  readonly applicationDatabaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly publicUrl: string | undefined;
  readonly provinceId: number;
  /** Load the invented demo province into an empty database at the first start? */
  readonly demo: boolean;
  /** Encrypts identity numbers and signs; made in the data folder when the environment names none. */
  readonly secret: string | undefined;
  /** Where e-mail goes out and from which address; undefined = this installation sends none. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  /** `fake` sends nothing and says so: for tests and the demo. */
  readonly sms: 'fake' | undefined;
  readonly zalo: 'fake' | undefined;
  /** Time of day; what a one-stop office receives from then on may be handed over the next morning. */
  readonly handOverCutOff: string;
  readonly maxFileMegabytes: number;
  readonly logLevel: string;
  readonly poolSize: number;
}

/** The configuration, or one line for each value that is wrong. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Config | { readonly faults: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const value = parsed.data;
  const demo = value.MOTCUA_DEMO ? value.MOTCUA_DEMO === 'yes' : value.DATABASE_URL === undefined;
  const faults = faultsOfNotices(value, demo);
  if (faults.length > 0) return { faults };
  const { MOTCUA_SMTP_URL: url, MOTCUA_SMTP_FROM: from } = value;
  return {
    port: value.PORT,
    databaseUrl: value.DATABASE_URL,
    applicationDatabaseUrl: value.MOTCUA_APP_DATABASE_URL,
    dataFolder: path.resolve(value.MOTCUA_DATA),
    publicUrl: value.MOTCUA_PUBLIC_URL,
    provinceId: value.MOTCUA_PROVINCE_ID,
    demo,
    secret: value.MOTCUA_SECRET,
    smtp: url && from ? { url, from } : undefined,
    sms: value.MOTCUA_SMS,
    zalo: value.MOTCUA_ZALO,
    handOverCutOff: value.MOTCUA_HAND_OVER_CUT_OFF,
    maxFileMegabytes: value.MOTCUA_MAX_FILE_MB,
    logLevel: value.MOTCUA_LOG,
    poolSize: value.MOTCUA_POOL,
  };
}

/** Notices to citizens: no mail without a sender's address, and nothing that only pretends outside the demo. */
function faultsOfNotices(value: z.output<typeof schema>, demo: boolean): string[] {
  const faults: string[] = [];
  if (value.MOTCUA_SMTP_URL && !value.MOTCUA_SMTP_FROM)
    faults.push('MOTCUA_SMTP_FROM: phải có khi đặt MOTCUA_SMTP_URL');
  for (const name of ['MOTCUA_SMS', 'MOTCUA_ZALO'] as const)
    if (value[name] === 'fake' && !demo) faults.push(`${name}: fake chỉ dùng được với MOTCUA_DEMO=yes`);
  return faults;
}
