import { defineTransitionApi } from '../transition/transition-api.ts';
import { acceptTransfer, acceptTransferSchema } from './accept-transfer.ts';

export const acceptTransferApi = defineTransitionApi({
  verb: 'acceptTransfer',
  noun: 'transfer-receipts',
  summary: 'Confirm that a dossier received elsewhere has arrived; its clock starts (tiếp nhận bàn giao)',
  body: acceptTransferSchema,
  carryOut: acceptTransfer,
});
