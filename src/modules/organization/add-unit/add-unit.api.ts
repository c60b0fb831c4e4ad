import { defineApi } from '#platform/http/operation.ts';
import { toUnitAnswer, unitAnswer } from '../unit-answer.ts';
import { addUnit, addUnitInput } from './add-unit.ts';

export const postUnitApi = defineApi({
  id: 'organization.postUnit',
  method: 'post',
  path: '/api/units',
  access: 'organization.administer',
  summary: 'Add a unit below another, from a day on',
  body: addUnitInput,
  answer: unitAnswer,
  status: 201,
  once: true,
  handle: async (context, { body }) => toUnitAnswer(await addUnit(context, body)),
});
