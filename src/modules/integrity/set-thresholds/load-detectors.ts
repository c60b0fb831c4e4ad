import type { Context } from '#platform/context.ts';
import { detectorsSchema } from '../domain/settings.ts';
import { insertSettings } from '../sql/settings-rows.ts';

/** Loads the thresholds that the product ships as the first version. @throws ZodError if a detector lacks one */
export async function loadDetectors(context: Context, data: unknown): Promise<void> {
  const content = detectorsSchema.parse(data);
  const reason = 'Ngưỡng ban đầu của hệ thống';
  await insertSettings(context, { number: 1, content, reason, enteredBy: null });
}
