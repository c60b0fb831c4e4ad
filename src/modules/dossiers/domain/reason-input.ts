import { z } from 'zod';

/** Lý do: a code of the list and a text that the citizen reads; the database refuses a shorter one too. */
export const reasonFields = {
  reasonCode: z.string('dossiers.reason-missing'),
  reasonText: z.string('dossiers.reason-text').min(10, 'dossiers.reason-text').max(2000, 'platform.too-long'),
};

export interface ReasonInput {
  readonly reasonCode: string;
  readonly reasonText: string;
}
