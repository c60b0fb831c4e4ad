import { defineTransitionApi } from '../transition/transition-api.ts';
import { stopDossier, stopSchema } from './stop-dossier.ts';

export const stopApi = defineTransitionApi({
  verb: 'stop',
  noun: 'stops',
  summary: 'Stop handling a dossier, with the reason (dừng giải quyết)',
  body: stopSchema,
  carryOut: stopDossier,
});
