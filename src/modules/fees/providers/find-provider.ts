import type { Context } from '#platform/context.ts';
import { fakeProvider } from './fake-provider.ts';
import type { PaymentProvider } from './provider.ts';
import { redirectProvider } from './redirect-provider.ts';

/** The platform that this installation uses; undefined where there is none. */
export function findProvider({
  config,
  secret,
}: Pick<Context, 'config' | 'secret'>): PaymentProvider | undefined {
  if (config.payment?.kind === 'fake') return fakeProvider(secret);
  if (config.payment?.kind === 'redirect') return redirectProvider(config.payment, config.publicUrl ?? '');
  return undefined;
}
