import { defineTransitionApi } from '../transition/transition-api.ts';
import { handOverDossier, handOverSchema } from './hand-over-dossier.ts';

export const handOverApi = defineTransitionApi({
  verb: 'handOver',
  noun: 'hand-overs',
  summary: 'Hand a dossier over to the unit that decides (chuyển hồ sơ)',
  body: handOverSchema,
  carryOut: handOverDossier,
});
