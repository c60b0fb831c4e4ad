import { z } from 'zod';
import { freeText } from './free-text.ts';

/** Lý do: a code of the list and a text that the citizen reads; the database refuses a shorter one too. */
export const reasonFields = {
  reasonCode: z.string('dossiers.reason-missing'),
  // White space does not make a reason longer.
  reasonText: freeText(2000, 'dossiers.reason-text')
    .min(10, 'dossiers.reason-text')
    .refine((text) => text.replace(/\s/g, '').length >= 10, 'dossiers.reason-text'),
};

export interface ReasonInput {
  readonly reasonCode: string;
  readonly reasonText: string;
}
