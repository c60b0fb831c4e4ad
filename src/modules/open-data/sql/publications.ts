import { createHash } from 'node:crypto';
import type { Context } from '#platform/context.ts';
import type { PublishedQuarter } from '../domain/published-quarter.ts';

/** A quarter that was published, and when. */
export interface Publication {
  readonly quarter: PublishedQuarter;
  readonly publishedAt: Temporal.Instant;
  readonly sha256: string;
}

export async function insertPublication(context: Context, quarter: PublishedQuarter): Promise<void> {
  const content = JSON.stringify(quarter);
  await context.db
    .insertInto('open_data.publication')
    .values({
      province_id: context.provinceId,
      first_day: Temporal.PlainDate.from(quarter.from),
      last_day: Temporal.PlainDate.from(quarter.to),
      published_at: context.clock.now(),
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
    })
    .execute();
}

export async function findPublication(
  context: Context,
  firstDay: Temporal.PlainDate,
): Promise<Publication | undefined> {
  const row = await context.db
    .selectFrom('open_data.publication')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('first_day', '=', firstDay)
    .executeTakeFirst();
  return (
    row && {
      quarter: row.content as unknown as PublishedQuarter,
      publishedAt: row.published_at,
      sha256: row.sha256,
    }
  );
}

/** The quarters that were published, the newest first. */
export async function listPublications(context: Context) {
  const rows = await context.db
    .selectFrom('open_data.publication')
    .select(['first_day', 'last_day', 'published_at'])
    .where('province_id', '=', context.provinceId)
    .orderBy('first_day', 'desc')
    .execute();
  return rows.map((row) => ({ from: row.first_day, to: row.last_day, publishedAt: row.published_at }));
}
