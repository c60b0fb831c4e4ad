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
  MOTCUA_PAYMENT: z.enum(['fake', 'none'], 'chỉ có thể là fake hoặc none').optional(),
  MOTCUA_PAYMENT_URL: z
    .url({ protocol: /^https?$/, error: 'phải là một địa chỉ, ví dụ https://thanhtoan.tinh.gov.vn' })
    .optional(),
  MOTCUA_PAYMENT_MERCHANT: z.string().min(1).max(100).optional(),
  MOTCUA_PAYMENT_SECRET: z.string().min(32, 'phải dài ít nhất 32 ký tự').optional(),
  MOTCUA_RECEIPT_TEMPLATE: z
    .string()
    .regex(/^[0-9A-Z-]{4,20}$/, 'phải là ký hiệu mẫu biên lai, ví dụ 01BLP0-001')
    .default('01BLP0-001'),
  MOTCUA_RECEIPT_SERIES: z
    .string()
    .regex(/^[A-Z]{2,4}$/, 'phải gồm 2 đến 4 chữ cái in hoa, ví dụ AA')
    .default('AA'),
  MOTCUA_NATIONAL_URL: z
    .url({
      protocol: /^https?$/,
      error: 'phải là địa chỉ http(s) của trục kết nối, ví dụ https://lgsp.tinh.gov.vn/dvcqg',
    })
    .optional(),
  MOTCUA_NATIONAL_USER: z.string().min(1).optional(),
  MOTCUA_NATIONAL_PASSWORD: z.string().min(1).optional(),
  MOTCUA_NATIONAL_UNIT: z.string().min(1).optional(),
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
  /** Who takes online payments: a platform that we send citizens to, `fake` in tests and the demo, or nobody. */
  readonly payment: PaymentSettings | undefined;
  /** Ký hiệu mẫu and letters of the series of receipts (biên lai). */
  readonly receipts: { readonly template: string; readonly letters: string };
  /** The National Public Service Portal, reached over the province's exchange; undefined = it is told nothing. */
  readonly nationalPortal: NationalPortal | undefined;
  readonly maxFileMegabytes: number;
  readonly logLevel: string;
  readonly poolSize: number;
}

/** A payment platform: its address, what we are called there, and the secret that signs both ways. */
export type PaymentSettings =
  | { readonly kind: 'fake' }
  | { readonly kind: 'redirect'; readonly url: string; readonly merchant: string; readonly secret: string };

/** Where the portal's calls are answered, and who we are there (MaDinhDanhDV). */
export interface NationalPortal {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly unit: string;
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
  const faults = [...faultsOfNotices(value, demo), ...faultsOfPayment(value, demo), ...faultsOfPortal(value)];
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
    payment: paymentOf(value, demo),
    receipts: { template: value.MOTCUA_RECEIPT_TEMPLATE, letters: value.MOTCUA_RECEIPT_SERIES },
    nationalPortal: portalOf(value),
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

/** In the demo the platform that only pretends, unless told otherwise. */
function paymentOf(value: z.output<typeof schema>, demo: boolean): PaymentSettings | undefined {
  const { MOTCUA_PAYMENT_URL: url, MOTCUA_PAYMENT_MERCHANT: merchant, MOTCUA_PAYMENT_SECRET: secret } = value;
  if (url && merchant && secret) return { kind: 'redirect', url: url.replace(/\/$/, ''), merchant, secret };
  return demo && value.MOTCUA_PAYMENT !== 'none' ? { kind: 'fake' } : undefined;
}

/** A platform has all three of its settings, and an address to which it sends citizens back. */
function faultsOfPayment(value: z.output<typeof schema>, demo: boolean): string[] {
  const given = [value.MOTCUA_PAYMENT_URL, value.MOTCUA_PAYMENT_MERCHANT, value.MOTCUA_PAYMENT_SECRET];
  const faults: string[] = [];
  if (given.some(Boolean) && !given.every(Boolean))
    faults.push('MOTCUA_PAYMENT_URL, MOTCUA_PAYMENT_MERCHANT, MOTCUA_PAYMENT_SECRET: phải đặt cả ba');
  if (given.every(Boolean) && !value.MOTCUA_PUBLIC_URL)
    faults.push('MOTCUA_PUBLIC_URL: phải có khi đặt MOTCUA_PAYMENT_URL');
  if (value.MOTCUA_PAYMENT === 'fake' && !demo)
    faults.push('MOTCUA_PAYMENT: fake chỉ dùng được với MOTCUA_DEMO=yes');
  return faults;
}

const PORTAL_SETTINGS = ['MOTCUA_NATIONAL_USER', 'MOTCUA_NATIONAL_PASSWORD', 'MOTCUA_NATIONAL_UNIT'] as const;

/** With the address of the portal everything else of it must be given. */
function faultsOfPortal(value: z.output<typeof schema>): string[] {
  if (value.MOTCUA_NATIONAL_URL === undefined) return [];
  const missing = PORTAL_SETTINGS.filter((name) => value[name] === undefined);
  return missing.map((name) => `${name}: phải có khi đặt MOTCUA_NATIONAL_URL`);
}

function portalOf(value: z.output<typeof schema>): NationalPortal | undefined {
  const { MOTCUA_NATIONAL_URL: url, MOTCUA_NATIONAL_USER: user, MOTCUA_NATIONAL_UNIT: unit } = value;
  const { MOTCUA_NATIONAL_PASSWORD: password } = value;
  return url && user && password && unit ? { url, user, password, unit } : undefined;
}
