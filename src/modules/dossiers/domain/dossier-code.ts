/** Mã số hồ sơ, taken apart. */
export interface DossierCode {
  /** Agency code of the unit that received it (QĐ 20/2020/QĐ-TTg), most significant group first. */
  readonly agencyCode: string;
  readonly day: Temporal.PlainDate;
  /** Number of the day at this unit, from 1. */
  readonly number: number;
}

const SHAPE = /^([A-Z0-9]{1,3}(?:\.[A-Z0-9]{1,3}){0,8})-(\d{2})(\d{2})(\d{2})-(\d{4,7})$/;

/**
 * The code as text: `H99.7.1-261122-0001` (TT 03/2025/TT-VPCP art. 13 am. TT 04/2025; before it TT 01/2018 art. 19).
 * From the ten-thousandth of a day on the number has five digits.
 */
export function formatDossierCode({ agencyCode, day, number }: DossierCode): string {
  const date = day.toString().replaceAll('-', '').slice(2);
  return `${agencyCode}-${date}-${String(number).padStart(4, '0')}`;
}

/** Reads a code of either form, also of other systems with more or fewer groups; undefined if the text is not one. Centuries are read as 20xx. */
export function parseDossierCode(text: string): DossierCode | undefined {
  const [, agencyCode, yy, mm, dd, number] = SHAPE.exec(text.trim().toUpperCase()) ?? [];
  if (!agencyCode || !number) return undefined;
  try {
    const day = Temporal.PlainDate.from(`20${yy}-${mm}-${dd}`);
    return { agencyCode, day, number: Number(number) };
  } catch {
    return undefined;
  }
}
