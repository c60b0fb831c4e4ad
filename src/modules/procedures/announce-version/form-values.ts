import { formatNumber } from '#ui/format.ts';
import type { ChannelTerms, Paper } from '../domain/procedure-content.ts';
import type { ProcedureVersion } from '../domain/version.ts';
import type { Values } from '../editable-rows.ts';

/** How many empty rows stand after the papers, for those who have no buttons at hand. */
const EMPTY_ROWS = 2;

/** The version as the form shows it at first; the decision and its date are left to type. */
export function valuesOf(version: ProcedureVersion): Values {
  const { content } = version;
  const texts: Record<string, string | readonly string[] | undefined> = {
    announcedBy: content.announcedBy,
    name: version.name,
    field: version.field,
    'levels[]': version.levels,
    'target[]': content.target,
    competentAuthority: content.competentAuthority,
    resultName: content.result.name,
    resultCode: content.result.code ?? undefined,
    requirements: content.requirements ?? undefined,
    steps: content.steps?.join('\n'),
    legalBasis: content.legalBasis.join('\n'),
    formTemplates: content.formTemplates
      .map(({ code, name }) => (code ? `${code} | ${name}` : name))
      .join('\n'),
    keywords: content.keywords.join('\n'),
    sets: String(content.sets),
    'unverified[]': content.unverified,
  };
  for (const terms of content.channels) Object.assign(texts, channelValues(terms));
  for (const [row, paper] of content.papers.entries()) Object.assign(texts, paperValues(row, paper));
  for (let row = content.papers.length; row < content.papers.length + EMPTY_ROWS; row += 1)
    texts[`papers.${row}.name`] = '';
  return asValues(texts);
}

function channelValues({ channel, timeLimit, fee, note }: ChannelTerms) {
  const at = (field: string) => `channels.${channel}.${field}`;
  const limit = timeLimit.kind === 'limit' ? timeLimit : undefined;
  return {
    [at('offered')]: 'true',
    [at('limitKind')]: timeLimit.kind,
    [at('value')]: limit && String(limit.value),
    [at('unit')]: limit?.unit,
    [at('cutoff')]: 'cutoff' in timeLimit ? timeLimit.cutoff : undefined,
    [at('limitNote')]: 'note' in timeLimit ? timeLimit.note : undefined,
    [at('feeKind')]: fee.free ? 'free' : fee.amountVnd === null ? 'unknown' : 'amount',
    [at('amount')]: fee.free || fee.amountVnd === null ? undefined : formatNumber(fee.amountVnd),
    [at('council')]: fee.setByProvincialCouncil ? 'true' : undefined,
    [at('feeNote')]: fee.note,
    [at('note')]: note,
  };
}

function paperValues(row: number, paper: Paper) {
  const at = (field: string) => `papers.${row}.${field}`;
  return {
    [at('code')]: paper.code,
    [at('name')]: paper.name,
    [at('form')]: paper.form,
    [at('originals')]: String(paper.originals),
    [at('copies')]: String(paper.copies),
    [at('required')]: paper.required ? 'true' : undefined,
    [at('shownOnly')]: paper.shownOnly ? 'true' : undefined,
    [at('when')]: paper.when,
    [at('formName')]: paper.formName,
    [at('channels[]')]: paper.channels,
    [at('insteadOf')]: paper.insteadOf,
  };
}

function asValues(texts: Record<string, string | readonly string[] | undefined>): Values {
  const values: Record<string, readonly string[]> = {};
  for (const [name, text] of Object.entries(texts)) {
    if (text !== undefined) values[name] = typeof text === 'string' ? [text] : text;
  }
  return values;
}
