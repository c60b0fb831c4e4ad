import { z } from '@hono/zod-openapi';
import type { Context } from '#platform/context.ts';
import { type ApiOperation, defineApi } from '#platform/http/operation.ts';
import { transitionOf, type Verb } from '../domain/transitions.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import type { Target } from './carry-out.ts';
import { movedSchema } from './version.ts';

interface TransitionApi<Body extends z.ZodType<{ version: number }>> {
  readonly verb: Verb;
  /** The noun that the step makes: `assignments` gives POST /api/dossiers/{id}/assignments. */
  readonly noun: string;
  readonly summary: string;
  readonly body: Body;
  carryOut(context: Context, target: Target, input: z.output<Body>): Promise<unknown>;
}

/** One step by the interface: the same use case as the page; answers where the dossier stands then. */
export function defineTransitionApi<Body extends z.ZodType<{ version: number }>>(
  api: TransitionApi<Body>,
): ApiOperation {
  const operation = defineApi({
    id: `dossiers.${api.verb}`,
    method: 'post',
    path: `/api/dossiers/{id}/${api.noun}`,
    access: transitionOf(api.verb).permission,
    summary: api.summary,
    params: z.object({ id: z.string() }),
    body: api.body,
    answer: movedSchema,
    status: 201,
    async handle(context, { params, body }) {
      await api.carryOut(context, { id: params.id, version: body.version }, body);
      return getDossier(context, params.id);
    },
  });
  return operation as unknown as ApiOperation;
}
