import { defineApi } from '#platform/http/operation.ts';
import { toUnitAnswer, unitAnswer } from '../unit-answer.ts';
import { mergeUnits, mergeUnitsInput } from './merge-units.ts';

export const postUnitMergerApi = defineApi({
  id: 'organization.postUnitMerger',
  method: 'post',
  path: '/api/unit-mergers',
  access: 'organization.administer',
  summary: 'Close units and open their successor the day after',
  body: mergeUnitsInput,
  answer: unitAnswer,
  status: 201,
  once: true,
  handle: async (context, { body }) => toUnitAnswer(await mergeUnits(context, body)),
});
