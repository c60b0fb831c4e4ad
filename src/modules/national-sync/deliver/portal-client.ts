import type { NationalPortal } from '#platform/config/config.ts';

/** The portal took it, or why not: a code, and what it said. */
export type PortalAnswer = { readonly taken: true } | { readonly taken: false; readonly fault: string };

const TIMEOUT_MILLISECONDS = 30_000;
const LONGEST_FAULT = 200;
const TAKEN = '0';

/**
 * One call of the portal: a session first, then the call with it. Sent twice the same is taken twice with the same answer, since the
 * portal knows a record by its code and state.
 */
export async function callPortal(portal: NationalPortal, call: string, body: object): Promise<PortalAnswer> {
  try {
    const { session, ...signedIn } = await post(portal, 'Login', {
      username: portal.user,
      password: portal.password,
    });
    if (String(signedIn.error_code) !== TAKEN || typeof session !== 'string')
      return refusal('sign-in', signedIn);
    const answer = await post(portal, call, { session, ['MaDinhDanhDV' as string]: portal.unit, ...body });
    return String(answer.error_code) === TAKEN ? { taken: true } : refusal('answer', answer);
  } catch (error) {
    return { taken: false, fault: `unreachable ${faultOf(error)}` };
  }
}

type Answer = Readonly<Record<string, unknown>>;

async function post({ url }: NationalPortal, call: string, body: object): Promise<Answer> {
  const response = await fetch(`${url.replace(/\/$/, '')}/${call}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const answer: unknown = await response.json();
  return typeof answer === 'object' && answer !== null ? (answer as Answer) : {};
}

/** What the portal says may name a person: long numbers are blanked. */
function refusal(step: string, { error_code: code, message }: Answer): PortalAnswer {
  const words = `${step} ${String(code ?? '?')} ${typeof message === 'string' ? message : ''}`;
  return {
    taken: false,
    fault: words
      .replace(/\d{9,}/g, '…')
      .slice(0, LONGEST_FAULT)
      .trim(),
  };
}

function faultOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string } };
  return (cause?.code ?? message ?? '').slice(0, LONGEST_FAULT);
}
