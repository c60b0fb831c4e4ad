import { z } from 'zod';
import { defineJob } from '../jobs/job.ts';

/** A form that is sent again after so long is a new deed. */
const KEPT = { hours: 7 * 24 };

/** Deletes the idempotency keys, and the answers under them, that nobody will send again. */
export const forgetOldKeys = defineJob({
  name: 'platform.forget-old-keys',
  payload: z.looseObject({}),
  async run(context) {
    await context.db
      .deleteFrom('platform.idempotency_key')
      .where('province_id', '=', context.provinceId)
      .where('created_at', '<', context.clock.now().subtract(KEPT))
      .execute();
  },
});
