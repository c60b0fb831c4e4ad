/** Chữ ký: `unknown` where the browser cannot check (an old one, or a page without https). */
export type SignatureCheck = 'valid' | 'invalid' | 'unknown';

/** Was this text signed with the private half of this key (Ed25519, both base64url)? */
export async function verifySignature(text: string, signature: string, key: string): Promise<SignatureCheck> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return 'unknown';
  try {
    const publicKey = await subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    const data = new TextEncoder().encode(text);
    return (await subtle.verify('Ed25519', publicKey, bytesOf(signature), data)) ? 'valid' : 'invalid';
  } catch {
    return 'unknown';
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
