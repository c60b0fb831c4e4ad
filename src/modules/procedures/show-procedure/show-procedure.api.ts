import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import {
  codeParams,
  internalProcess,
  internalProcessSchema,
  procedureVersion,
  procedureVersionSchema,
} from '../api-shapes.ts';
import { internalProcessOf } from '../set-internal-process/internal-process-of.ts';
import { competentUnitIds } from '../sql/competence.ts';
import { getProcedure } from './get-procedure.ts';

/** GET /api/procedures/{code}: today's version with its process and its competent units. */
export const showProcedureApi = defineApi({
  id: 'procedures.get',
  method: 'get',
  path: '/api/procedures/{code}',
  access: 'procedures.read',
  summary: 'One procedure as it stands today',
  params: codeParams,
  answer: procedureVersionSchema.extend({
    internalProcess: internalProcessSchema,
    /** Empty = whichever unit has the level. */
    competentUnitIds: z.array(z.uuid()),
  }),
  async handle(context, { params }) {
    const { id, current, today } = await getProcedure(context, params.code);
    return {
      ...procedureVersion(current),
      internalProcess: internalProcess(await internalProcessOf(context, id, today)),
      competentUnitIds: await competentUnitIds(context, id),
    };
  },
});

/** GET /api/procedures/{code}/versions: all of them, the newest first. */
export const listVersionsApi = defineApi({
  id: 'procedures.versions',
  method: 'get',
  path: '/api/procedures/{code}/versions',
  access: 'procedures.read',
  summary: 'All versions of a procedure',
  params: codeParams,
  answer: z.object({ versions: z.array(procedureVersionSchema) }),
  async handle(context, { params }) {
    const { versions } = await getProcedure(context, params.code);
    return { versions: versions.map(procedureVersion) };
  },
});
