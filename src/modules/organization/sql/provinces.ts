import type { Context } from '#platform/context.ts';

/** Tỉnh, thành phố trực thuộc trung ương, as they stand since 01/07/2025 (NQ 202/2025/QH15). */
export interface Province {
  /** Mã đơn vị hành chính, two digits. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'province' | 'city';
  /** Names of the provinces that were merged into it; only its own where nothing was merged. */
  readonly mergedFrom: readonly string[];
}

export async function insertProvince(
  context: Context,
  province: Province,
  validFrom: Temporal.PlainDate,
): Promise<void> {
  const { code, name, kind, mergedFrom } = province;
  await context.db
    .insertInto('organization.province')
    .values({ code, name, kind, merged_from: [...mergedFrom], valid_from: validFrom })
    .execute();
}

export async function selectProvinces(context: Context): Promise<Province[]> {
  const rows = await context.db.selectFrom('organization.province').selectAll().orderBy('code').execute();
  return rows.map(({ code, name, kind, merged_from }) => ({
    code,
    name,
    kind: kind as Province['kind'],
    mergedFrom: merged_from,
  }));
}
