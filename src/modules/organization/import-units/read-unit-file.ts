import { invalidField } from '#platform/problem.ts';
import { readCsv, type TableRow } from '#platform/tables/read-csv.ts';
import { readXlsx } from '#platform/tables/read-xlsx.ts';

/** All rows of a table of units, CSV or XLSX by its bytes. @throws Problem invalid if it is neither */
export async function readUnitFile(bytes: Uint8Array, name: string): Promise<TableRow[]> {
  async function* whole() {
    yield bytes;
  }
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    return (await Array.fromAsync(zipped ? readXlsx(whole()) : readCsv(whole()))).flat();
  } catch {
    throw invalidField('file', 'organization.import-unreadable', { name });
  }
}
