import type { Context } from '#platform/context.ts';
import { partiesForCopy } from '../sql/parties.ts';
import type { LinkedIntake } from './linked-intake.ts';
import { type ReceivedDossier, receiveDossier } from './receive-dossier.ts';
import { type ReceiveInput, receiveSchema } from './receive-input.ts';

/** What is new in a dossier that follows another of the same parent. */
export type FollowingInput = Pick<
  ReceiveInput,
  'procedureCode' | 'receivingUnitId' | 'channel' | 'resultDelivery'
> & { readonly competentUnitId: string };

/**
 * Hồ sơ của bước sau: received when the results it needs exist, for the people of an earlier dossier of the same
 * parent as they declared themselves there. The citizen comes once.
 */
export async function receiveFollowing(
  context: Context,
  earlierDossierId: string,
  input: FollowingInput,
  linked: Omit<LinkedIntake, 'people'>,
): Promise<ReceivedDossier> {
  const { owner, ...people } = await partiesForCopy(context, earlierDossierId);
  const { owner: _, ...rest } = receiveSchema.parse({ ...input, owner: NOBODY });
  return receiveDossier(context, { ...rest, owner }, {}, { ...linked, people });
}

/** Stands where the form has its owner until the declared one takes the place. */
const NOBODY = { fullName: 'Chủ hồ sơ', identityKind: 'none' };
