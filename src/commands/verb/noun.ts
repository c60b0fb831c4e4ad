import type { Command } from '../command.ts';
import { mendable } from '../faults.ts';
import { COMMON_OPTIONS } from './read-typed.ts';
import { runVerb } from './run-verb.ts';
import type { Verb, VerbOption } from './verb.ts';

/** A command whose first word is a verb. */
export interface Noun extends Command {
  readonly verbs: readonly Verb[];
}

/** A command whose first word says what to do: `bin/motcua figure list`. */
export function makeNoun(name: string, summary: string, verbs: readonly Verb[]): Noun {
  return {
    name,
    verbs,
    summary,
    usage: `${name} ${verbs.map((verb) => verb.name).join('|')}`,
    help: verbsHelp(name, verbs),
    helpOf: (word) => verbHelp(name, verbs, word),
    async run([word = '', ...rest]) {
      const verb = verbs.find((one) => one.name === word);
      if (verb) return runVerb(name, verb, rest);
      throw mendable(
        'command.no-verb',
        `${word === '' ? 'Làm gì?' : `Không có “${name} ${word}”.`} Chọn một (choose one): ${verbs.map((one) => one.name).join(', ')}.`,
      );
    },
  };
}

/** One line for each verb. */
export function verbsHelp(command: string, verbs: readonly Verb[]): string {
  const lines = verbs.map((verb) => [usageOf(command, verb), verb.summary] as const);
  const width = Math.max(...lines.map(([usage]) => usage.length));
  return [
    ...lines.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`),
    '',
    `bin/motcua ${command} ${verbs[0]?.name ?? ''} --help giải thích từng việc (explains each).`,
  ].join('\n');
}

/** Everything about one verb; undefined for a word that is none. */
export function verbHelp(command: string, verbs: readonly Verb[], word: string): string | undefined {
  const verb = verbs.find(({ name }) => name === word);
  if (!verb) return undefined;
  const { as, totp, format, out } = COMMON_OPTIONS as Record<string, VerbOption>;
  const options = {
    ...verb.options,
    ...(format && { format: { ...format, value: verb.formats.join('|') } }),
    ...(out && { out }),
    ...(as && !verb.bySystem && { as: verb.writes ? { ...as, hint: `bắt buộc; ${as.hint}` } : as }),
    ...(totp && !verb.bySystem && { totp }),
  };
  const heads = Object.entries(options).map(([name, { value, hint, many }]) => [
    `--${name} ${value}`,
    many ? `${hint}; lặp lại được` : hint,
  ]);
  const width = Math.min(28, Math.max(...heads.map(([head = '']) => head.length)));
  return [
    verb.summary,
    '',
    `Cách dùng (usage): bin/motcua ${usageOf(command, verb)}`,
    '',
    ...heads.map(([head = '', hint = '']) => `  ${head.padEnd(width)}  ${hint}`),
  ].join('\n');
}

function usageOf(command: string, { name, places, options }: Verb): string {
  const has = Object.keys(options).length > 0 ? ' [--…]' : '';
  return [command, name, ...places].join(' ') + has;
}
