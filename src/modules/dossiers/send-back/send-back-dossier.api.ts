import { defineTransitionApi } from '../transition/transition-api.ts';
import { sendBackDossier, sendBackSchema } from './send-back-dossier.ts';

export const sendBackApi = defineTransitionApi({
  verb: 'sendBack',
  noun: 'send-backs',
  summary: 'Send a dossier back to its handling officer, with the reason',
  body: sendBackSchema,
  carryOut: sendBackDossier,
});
