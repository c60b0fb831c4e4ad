/** Địa chỉ nhận, as a screen shows it: `a•••@example.vn`, `•••••••321`; enough to recognise one's own. */
export function maskRecipient(recipient: string): string {
  const at = recipient.lastIndexOf('@');
  if (at < 0) return `${'•'.repeat(Math.max(0, recipient.length - 3))}${recipient.slice(-3)}`;
  return `${recipient.slice(0, 1)}•••${recipient.slice(at)}`;
}
