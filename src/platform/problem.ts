/** What went wrong, in words the HTTP layer, the CLI and the tests share. The kind decides the status. */
export type ProblemKind =
  | 'invalid' // the input breaks a rule: 422
  | 'unauthenticated' // nobody is signed in: 401
  | 'forbidden' // signed in, but not allowed: 403
  | 'notFound' // no such thing, or not visible to this actor: 404
  | 'conflict' // somebody else was faster, or the state does not allow it: 409
  | 'tooLarge' // 413
  | 'tooMany' // asked too often: 429
  | 'unavailable'; // a part the system needs is missing: 503

const STATUS = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
} as const satisfies Record<ProblemKind, number>;

/** One fault at one field of the input; `field` is the form field's name, '' for the whole form. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly params?: MessageParams;
}

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * The only error class of the program. `code` is stable and has one Vietnamese text in a messages.vi.ts;
 * `params` fill that text; `fields` point at the form fields that are wrong.
 */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly params: MessageParams;
  readonly fields: readonly FieldProblem[];

  constructor(
    kind: ProblemKind,
    code: string,
    params: MessageParams = {},
    fields: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.params = params;
    this.fields = fields;
  }

  get status(): (typeof STATUS)[ProblemKind] {
    return STATUS[this.kind];
  }
}

/** A rule broken at one field: shown beside that field, and in the summary. */
export function invalidField(field: string, code: string, params: MessageParams = {}): Problem {
  return new Problem('invalid', code, params, [{ field, code, params }]);
}
