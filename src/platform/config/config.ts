import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const PROJECT = path.join(import.meta.dirname, '../../..');

/** Every setting of the program, its name in the environment and its default. Broken values stop the start. */
const schema = z.object({
  PORT: z.coerce.number('phải là số').int().min(0).max(65_535).default(3000),
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
  return {
    port: value.PORT,
    databaseUrl: value.DATABASE_URL,
    applicationDatabaseUrl: value.MOTCUA_APP_DATABASE_URL,
    dataFolder: path.resolve(value.MOTCUA_DATA),
    publicUrl: value.MOTCUA_PUBLIC_URL,
    provinceId: value.MOTCUA_PROVINCE_ID,
    demo: value.MOTCUA_DEMO ? value.MOTCUA_DEMO === 'yes' : value.DATABASE_URL === undefined,
    secret: value.MOTCUA_SECRET,
    maxFileMegabytes: value.MOTCUA_MAX_FILE_MB,
    logLevel: value.MOTCUA_LOG,
    poolSize: value.MOTCUA_POOL,
  };
}
