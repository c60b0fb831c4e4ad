/** A column of many rows as the text of one PostgreSQL array: made piece by piece, because a file has millions of values. */
export interface ArrayLiteral {
  /** A value without comma, brace, quote, backslash or blank: a code, a number, a moment. */
  plain(value: string | number | null): void;
  /** Any text. */
  quoted(value: string | null): void;
  toString(): string;
}

export function arrayLiteral(): ArrayLiteral {
  let text = '';
  return {
    plain(value) {
      text += text === '' ? (value ?? 'NULL') : `,${value ?? 'NULL'}`;
    },
    quoted(value) {
      const literal = value === null ? 'NULL' : `"${escaped(value)}"`;
      text += text === '' ? literal : `,${literal}`;
    },
    toString: () => `{${text}}`,
  };
}

function escaped(value: string): string {
  return /["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value;
}
