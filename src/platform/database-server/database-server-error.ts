import { databaseServerMessages } from './messages.vi.ts';

/** Stable codes of what can go wrong with the embedded database server. */
export type DatabaseServerErrorCode = keyof typeof databaseServerMessages;

/**
 * Why the embedded database could not be used. `message` is one line for the console, `help` says how to
 * mend it. Not a Problem: there is no request yet, and nobody but the person at the console can act on it.
 */
export type DatabaseServerError = Error & {
  readonly name: 'DatabaseServerError';
  readonly code: DatabaseServerErrorCode;
  readonly help: string;
};

/** Makes the error for `code`; `detail` is the folder, port or message it is about. */
export function databaseServerError(
  code: DatabaseServerErrorCode,
  detail: string,
  cause?: unknown,
): DatabaseServerError {
  const { message, help } = databaseServerMessages[code](detail);
  const error = new Error(message, cause === undefined ? undefined : { cause });
  return Object.assign(error, { name: 'DatabaseServerError' as const, code, help });
}

/** Answers whether `error` was made by {@link databaseServerError}. */
export function isDatabaseServerError(error: unknown): error is DatabaseServerError {
  return error instanceof Error && error.name === 'DatabaseServerError';
}
