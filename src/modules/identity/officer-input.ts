import { z } from 'zod';
import { USER_NAME } from './domain/officer.ts';

export const userNameInput = z
  .string('identity.user-name-missing')
  .max(40, 'platform.too-long')
  .regex(USER_NAME, 'identity.user-name-shape');

/** What an administrator writes about an officer. */
export const officerDetails = z.object({
  fullName: z
    .string('identity.full-name-missing')
    .min(1, 'identity.full-name-missing')
    .max(100, 'platform.too-long'),
  position: z.string().max(100, 'platform.too-long').default(''),
  unitId: z.uuid('identity.unit-missing'),
  email: z.email('identity.email-shape').max(200, 'platform.too-long').optional(),
  phone: z.string().max(50, 'platform.too-long').optional(),
});
