import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '#platform/problem.ts';
import { faultLine } from './answer-line.ts';

/** A line longer than this is answered with a fault, unread: it may never end. */
const LONGEST_LINE = 1_000_000;

/**
 * Answers each line of `input` with one line in `output`, in order; empty lines are passed over. Reads no further than
 * the other side takes, so that a million lines need no more memory than a hundred.
 */
export async function runBatch(
  input: Readable,
  output: Writable,
  answer: (line: string) => string,
): Promise<void> {
  input.setEncoding('utf8');
  const answers = (chunks: AsyncIterable<string>) => answersTo(chunks, answer);
  await pipeline(input, answers, output, { end: false });
}

/** The answers to each piece of input, together: one write for some hundred lines. */
async function* answersTo(
  chunks: AsyncIterable<string>,
  answer: (line: string) => string,
): AsyncGenerator<string> {
  let rest = '';
  let skipping = false;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (skipping && lines.length > 0) {
      lines.shift();
      skipping = false;
    }
    let answers = answersOf(lines, answer);
    if (skipping) rest = '';
    else if (rest.length > LONGEST_LINE) {
      answers += tooLong();
      skipping = true;
      rest = '';
    }
    if (answers !== '') yield answers;
  }
  const last = answersOf([rest], answer);
  if (last !== '') yield last;
}

function answersOf(lines: readonly string[], answer: (line: string) => string): string {
  let answers = '';
  for (const line of lines) {
    const text = line.trim();
    if (text !== '') answers += text.length > LONGEST_LINE ? tooLong() : `${answer(text)}\n`;
  }
  return answers;
}

function tooLong(): string {
  return `${faultLine(new Problem('invalid', 'deadline.line-too-long', { most: LONGEST_LINE }))}\n`;
}
