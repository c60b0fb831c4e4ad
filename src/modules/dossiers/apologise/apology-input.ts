import { z } from 'zod';
import { dayInput } from '../domain/day-input.ts';
import { reasonFields } from '../domain/reason-input.ts';
import { version } from '../transition/version.ts';

/** Shared by drafting and signing, page and interface. `newDueOn` is left out where the one extension has been given. */
export const apologySchema = z.object({
  version,
  reasonText: reasonFields.reasonText,
  newDueOn: dayInput('dossiers.new-due-day').optional(),
});
export type ApologyInput = Omit<z.output<typeof apologySchema>, 'version'>;
