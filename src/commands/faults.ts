/** A fault that a person can mend: one line, said without a stack. */
export function mendable(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Says the fault in one line and answers the exit code. What we do not know gets its stack: it is a fault of ours. */
export function sayFault(error: unknown): number {
  const fault = error as { code?: string; message?: string; help?: string };
  if (error instanceof Error && isKnown(fault.code)) {
    console.error(`motcua: ${[fault.message, fault.help].filter(Boolean).join(' ')}`);
    return 1;
  }
  console.error(error);
  return 70;
}

/** Codes of our own: `setting.…`, `database.…`, `migration.…`, `port.…`, and those of the embedded server. */
function isKnown(code: string | undefined): boolean {
  return code !== undefined && (/^[a-z]+\.[a-z-]+$/.test(code) || /^[a-z]+(-[a-z]+)+$/.test(code));
}
