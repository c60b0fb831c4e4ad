import type { Desk } from './desk.ts';
import type { Typed } from './read-typed.ts';

/** How an answer can be written out. */
export type Format = 'text' | 'json' | 'csv' | 'xlsx' | 'docx' | 'pdf';

/** One option of a verb, `--unit H99.7`. */
export interface VerbOption {
  /** What stands behind it in the help: `H99.7`, `NGÀY`. */
  readonly value: string;
  readonly hint: string;
  /** The field of the interface it fills, so that a fault there names the option; the option's own name unless told. */
  readonly field?: string;
  /** May be named several times. */
  readonly many?: true;
}

/** What can be done with a noun: `bin/motcua report close`. Only reads and writes what came; the use cases do the work. */
export interface Verb {
  readonly name: string;
  /** One line, in Vietnamese. */
  readonly summary: string;
  /** What is named without an option, in order: `ID`. */
  readonly places: readonly string[];
  readonly options: Readonly<Record<string, VerbOption>>;
  /** The first is taken where none is named. */
  readonly formats: readonly Format[];
  /** Changes something: acts under an officer's name, never under the system's. */
  readonly writes?: true;
  /** What the system does by itself as well: acts as the system, so that no officer is named. */
  readonly bySystem?: true;
  /** Answers the exit code. */
  run(desk: Desk, typed: Typed): Promise<number>;
}
