import { getUnit, type Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { FormHead } from '../forms/form-head.ts';

/** What unit issues a form, where, and on which day. */
export type Letterhead = Omit<FormHead, 'number'> & { readonly number: null };

/** Thể thức đầu văn bản (NĐ 30/2020, Phụ lục I): superior and issuing agency, place name, date. */
export async function letterheadOf(
  context: Context,
  unit: Unit,
  issuedOn: Temporal.PlainDate,
): Promise<Letterhead> {
  const superior = await superiorOf(context, unit);
  return {
    parentAgency: superior?.name ?? null,
    agency: unit.name,
    // The dossier code identifies these forms; no second number is given.
    number: null,
    place: placeNameOf(await localAuthorityOf(context, unit)),
    issuedOn,
  };
}

const AUTHORITIES: readonly Unit['kind'][] = ['province', 'district', 'commune'];

/** A people's committee has no superior agency above it on paper (NĐ 30/2020, Phụ lục I, mục II.2). */
async function superiorOf(context: Context, unit: Unit): Promise<Unit | undefined> {
  if (unit.parentId === null || AUTHORITIES.includes(unit.kind)) return undefined;
  return getUnit(context, unit.parentId);
}

/** The people's committee that the unit is, or that it stands under. */
async function localAuthorityOf(context: Context, unit: Unit): Promise<Unit> {
  if (AUTHORITIES.includes(unit.kind) || unit.parentId === null) return unit;
  return localAuthorityOf(context, await getUnit(context, unit.parentId));
}

/** Địa danh: "Ủy ban nhân dân phường Lam Sơn" is written at "Lam Sơn". */
function placeNameOf(authority: Unit): string {
  return authority.name.replace(
    /^Ủy ban nhân dân (tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|đặc khu) /u,
    '',
  );
}
