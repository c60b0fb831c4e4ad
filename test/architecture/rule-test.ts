import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  describeViolation,
  makeSource,
  programFiles,
  type SourceFile,
  type Violation,
} from './source-file.ts';

/** A file that breaks a rule (or, for `innocent`, one that only looks so). */
export interface Planted {
  readonly path: string;
  readonly text: string;
  /** Which line is broken; 1 unless told. */
  readonly line?: number;
}

export interface RuleTest {
  readonly check: (files: readonly SourceFile[]) => Violation[];
  /** Each must be found. */
  readonly breaks: Readonly<Record<string, Planted>>;
  /** None may be found. */
  readonly innocent?: readonly Planted[];
  /** The rule compares files: plant among the real ones. */
  readonly amongOthers?: true;
}

/** The rule holds for the project, finds every planted break at its line, and leaves the innocent alone. */
export function describeRule(name: string, { check, breaks, innocent = [], amongOthers }: RuleTest): void {
  describe(`rule: ${name}`, () => {
    it('holds', () => {
      assert.deepEqual(check(programFiles()).map(describeViolation), []);
    });
    const others = amongOthers ? programFiles() : [];
    for (const [what, planted] of Object.entries(breaks)) {
      it(`finds ${what}`, () => {
        const found = violationsWith(check, planted, others);
        assert.ok(
          found.some((violation) => violation.line === (planted.line ?? 1)),
          `planted at line ${planted.line ?? 1}, found: ${found.map(describeViolation).join('; ') || 'nothing'}`,
        );
      });
    }
    for (const planted of innocent) {
      it(`allows ${planted.text.split('\n')[0]}`, () => {
        assert.deepEqual(violationsWith(check, planted, others).map(describeViolation), []);
      });
    }
  });
}

/** What the rule says about this file when it stands among others. */
function violationsWith(
  check: RuleTest['check'],
  planted: Planted,
  others: readonly SourceFile[],
): Violation[] {
  const rest = others.filter((file) => file.path !== planted.path);
  return check([...rest, makeSource(planted.path, planted.text)]).filter(({ path }) => path === planted.path);
}
