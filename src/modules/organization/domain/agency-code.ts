/** QĐ 20/2020/QĐ-TTg art. 4: at most 35 characters. */
export const AGENCY_CODE_LENGTH = 35;

/**
 * Mã định danh của cơ quan, đơn vị (QĐ 20/2020/QĐ-TTg art. 4–5): capital letters, digits and dots, groups of one
 * to three characters from level 1 on the left; level 1 is a letter A–Y and two digits (`H99`).
 */
export const AGENCY_CODE = /^[A-Y][0-9]{2}([.][A-Z0-9]{1,3}){0,8}$/;

/**
 * May this code stand below that one? A lower unit carries the beginning of a unit above it (art. 5); it need not
 * be the code of its direct parent, since codes outlive reorganisations.
 */
export function isBelow(code: string, rootCode: string): boolean {
  return code.startsWith(`${rootCode}.`);
}

/** Order of two codes group by group, numbers by value: `H99.9` before `H99.10`. */
export function compareAgencyCodes(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
