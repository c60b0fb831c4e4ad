/** A name of the workbook that spreadsheet programs know. */
export interface PrintTitles {
  readonly name: string;
  readonly range: string;
  /** Name of the sheet. */
  readonly scope: string;
}

/**
 * Rows of a sheet that stand on top of each printed page, from 1. The library's own setting writes the name of the sheet without
 * quotes, which spreadsheet programs do not understand where it has a space or diacritics.
 */
export function repeatedRows(sheet: string, first: number, last: number): PrintTitles {
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return { name: '_xlnm.Print_Titles', range: `${quoted}!$${first}:$${last}`, scope: sheet };
}
