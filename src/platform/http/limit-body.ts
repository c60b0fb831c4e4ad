import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../problem.ts';

/** Enough for the longest form without files, or for the longest JSON. */
export const FORM_MEGABYTES = 1;

/** Refuses a longer body before it is read. @throws Problem tooLarge */
export function limitBody(megabytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: megabytes * 2 ** 20,
    onError: () => {
      throw new Problem('tooLarge', 'platform.form-too-large', { maximum: megabytes });
    },
  });
}
