import { chmod } from 'node:fs/promises';
import path from 'node:path';
import type { Place } from './places.ts';
import { timed } from './timed.ts';

/**
 * Seconds that COPY takes for the rows of the last import: out of the table under other ids and codes, and in again, read by
 * the server itself, with no network between. They are rolled back.
 */
export async function copyTime(
  owner: Place['owner'],
  { folder, rows }: { readonly folder: string; readonly rows: number },
): Promise<number> {
  await chmod(folder, 0o777);
  const file = path.join(folder, 'rows.copy');
  const described = await owner.query(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as names,
       string_agg(case attname when 'id' then 'gen_random_uuid()' when 'code' then '''H98'' || substr(code, 4)' else quote_ident(attname) end,
         ', ' order by attnum) as picked
     from pg_attribute where attrelid = 'dossiers.dossier'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  const { names, picked }: { names: string; picked: string } = described.rows[0];
  const last = `(select id from dossiers.import where imported = ${rows} order by started_at desc limit 1)`;
  const out = await owner.query(
    `copy (select ${picked} from dossiers.dossier where import_id = ${last}) to '${file}'`,
  );
  if (out.rowCount !== rows) throw new Error(`${out.rowCount} rows of the import instead of ${rows}`);
  await owner.query('begin');
  const { seconds } = await timed(
    async () => void (await owner.query(`copy dossiers.dossier (${names}) from '${file}'`)),
  );
  await owner.query('rollback');
  return seconds;
}
