/** One word of `bin/motcua`. */
export interface Command {
  readonly name: string;
  /** One line, for the list. */
  readonly summary: string;
  /** What `--help` prints below the usage line. */
  readonly help: string;
  readonly usage: string;
  /** Help of one of its own words, `bin/motcua report close --help`; undefined for a word it does not know. */
  helpOf?(word: string): string | undefined;
  /** Answers the exit code. */
  run(args: readonly string[]): Promise<number>;
}
