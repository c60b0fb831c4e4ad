import { z } from 'zod';
import { listUnits } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { getProcedure } from '../show-procedure/get-procedure.ts';
import { replaceCompetence } from '../sql/competence.ts';

const shape = z.object({
  competences: z.array(z.object({ procedureCode: z.string(), agencyCodes: z.array(z.string()) })).default([]),
});

/**
 * Which units of a province decide certain procedures (data/organization/demo-province.json): the police for residence, the
 * social insurance for its benefits. @throws Error if a unit is not there: a fault of the data
 */
export async function loadCompetences(context: Context, data: unknown): Promise<void> {
  const units = await listUnits(context, { on: vietnamDate(context.clock.now()) });
  const idOf = (code: string) => {
    const unit = units.find(({ agencyCode }) => agencyCode === code);
    if (!unit) throw new Error(`the data name no open unit ${code}`);
    return unit.id;
  };
  for (const { procedureCode, agencyCodes } of shape.parse(data).competences) {
    const { id } = await getProcedure(context, procedureCode);
    await replaceCompetence(context, id, agencyCodes.map(idOf));
  }
}
