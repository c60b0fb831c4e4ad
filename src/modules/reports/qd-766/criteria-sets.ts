import data from '../../../../data/service-index/qd766.json' with { type: 'json' };
import { type CriteriaSet, criteriaFileSchema, setInForce } from '../criteria/criteria-set.ts';

const { sets } = criteriaFileSchema.parse(data);

/** The service index that holds on a day; undefined before the decision took effect. */
export function serviceIndexOn(day: Temporal.PlainDate): CriteriaSet | undefined {
  return setInForce(sets, day);
}
