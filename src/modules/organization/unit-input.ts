import { z } from 'zod';
import { parseVietnameseDate } from '#ui/format.ts';
import { AGENCY_CODE, AGENCY_CODE_LENGTH } from './domain/agency-code.ts';
import { UNIT_KINDS } from './domain/unit.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Dates of units stand between these years: the database would take others, but nobody means them. */
const YEARS = { first: 1900, last: 2199 };

/** A date as people write it (01/07/2025) or as programs do (2025-07-01); undefined for anything else. */
export function readDate(text: string): Temporal.PlainDate | undefined {
  const date = parseVietnameseDate(text.replace(ISO, '$3/$2/$1'));
  return date && date.year >= YEARS.first && date.year <= YEARS.last ? date : undefined;
}

export const dateInput = z.string('organization.date-missing').transform((text, check) => {
  const date = readDate(text);
  if (date) return date;
  check.addIssue({ code: 'custom', message: 'organization.date-unreadable' });
  return z.NEVER;
});

export const unitId = z.uuid('organization.unit-missing');

const agencyCodeInput = z
  .string('organization.agency-code-missing')
  .max(AGENCY_CODE_LENGTH, 'platform.too-long')
  .regex(AGENCY_CODE, 'organization.agency-code-shape');

/** What an administrator may change of a unit at any time. */
export const unitDetails = z.object({
  name: z
    .string('organization.name-missing')
    .min(1, 'organization.name-missing')
    .max(200, 'platform.too-long'),
  shortName: z
    .string('organization.short-name-missing')
    .min(1, 'organization.short-name-missing')
    .max(80, 'platform.too-long'),
  address: z.string().max(300, 'platform.too-long').default(''),
  phone: z.string().max(50, 'platform.too-long').default(''),
});

/** The decision (number and date) by which a unit is made, closed or merged. */
export const decisionInput = z
  .string('organization.decision-missing')
  .min(3, 'organization.decision-missing')
  .max(200, 'platform.too-long');

/** A new unit at its place in the tree. */
export const newUnitInput = unitDetails.extend({
  agencyCode: agencyCodeInput,
  kind: z.enum(UNIT_KINDS, 'organization.kind-missing'),
  parentId: unitId,
});
export type NewUnitInput = z.output<typeof newUnitInput>;
