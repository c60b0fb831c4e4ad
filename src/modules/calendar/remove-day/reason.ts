import { z } from 'zod';

/** Why a day is taken out of the calendar; the form and the interface share it. */
export const removalReason = z
  .string('calendar.reason-missing')
  .trim()
  .min(5, 'calendar.reason-missing')
  .max(500, 'platform.too-long');
