import type { NoticeParams, NoticeTemplate } from './notice.ts';

/** A notice as the citizen reads it; `short` is for SMS and Zalo, where every letter counts. */
export interface NoticeText {
  readonly subject: string;
  readonly body: string;
  readonly short: string;
}

/** Lines that stand in every text of a template, beside its first sentence; a line whose value is unknown is left out. */
const LINES = {
  received: ['code', 'procedureName', 'dueAt', 'officeName', 'officeAddress', 'officePhone', 'lookUp'],
  transferAccepted: [
    'code',
    'procedureName',
    'dueAt',
    'officeName',
    'officeAddress',
    'officePhone',
    'lookUp',
  ],
  supplementRequested: [
    'code',
    'procedureName',
    'reason',
    'answerDueAt',
    'officeName',
    'officeAddress',
    'officePhone',
    'lookUp',
  ],
  supplementReceived: ['code', 'procedureName', 'dueAt', 'officeName', 'officePhone', 'lookUp'],
  paymentRequested: [
    'code',
    'procedureName',
    'amount',
    'answerDueAt',
    'officeName',
    'officeAddress',
    'officePhone',
    'lookUp',
  ],
  paymentConfirmed: ['code', 'procedureName', 'dueAt', 'officeName', 'officePhone', 'lookUp'],
  stopped: ['code', 'procedureName', 'reason', 'officeName', 'officeAddress', 'officePhone', 'lookUp'],
  withdrawn: ['code', 'procedureName', 'officeName', 'officeAddress', 'officePhone', 'lookUp'],
  resultCorrected: ['code', 'procedureName', 'officeName', 'officeAddress', 'officePhone', 'lookUp'],
  apologised: ['code', 'procedureName', 'newDueAt', 'officeName', 'officeAddress', 'officePhone', 'lookUp'],
  papersLost: ['code', 'procedureName', 'officeName', 'officeAddress', 'officePhone', 'lookUp'],
  intakeRefused: ['code', 'procedureName', 'reason', 'officeName', 'officeAddress', 'officePhone'],
  refused: ['code', 'procedureName', 'reason', 'officeName', 'officeAddress', 'officePhone', 'lookUp'],
  resultReady: ['code', 'procedureName', 'officeName', 'officeAddress', 'officePhone', 'lookUp'],
  returned: ['code', 'procedureName', 'officeName', 'officePhone', 'lookUp'],
} as const satisfies Record<NoticeTemplate, readonly LineName[]>;

/** The values of the lines, as people read them. */
export interface LineValues {
  readonly code: string;
  readonly procedureName: string;
  readonly officeName: string;
  readonly dueAt?: string | undefined;
  readonly newDueAt?: string | undefined;
  readonly answerDueAt?: string | undefined;
  readonly amount?: string | undefined;
  readonly reason?: string | undefined;
  readonly officeAddress?: string | undefined;
  readonly officePhone?: string | undefined;
  readonly lookUp?: string | undefined;
}
type LineName = keyof LineValues;

/** The codes of the texts; `say` fills and translates them. */
export type Say = (code: string, params: Readonly<Record<string, string>>) => string;

/** How moments and sums are written for people. */
export interface Writing {
  readonly moment: (at: Temporal.Instant) => string;
  /** `vnd` in đồng */
  readonly money: (vnd: number) => string;
}

/** What the lines say; `publicUrl` is the installation's address, if it has one. */
export function lineValues(params: NoticeParams, write: Writing, publicUrl: string | undefined): LineValues {
  const moment = (at: string | undefined) => (at ? write.moment(Temporal.Instant.from(at)) : undefined);
  return {
    ...params,
    dueAt: moment(params.dueAt),
    newDueAt: moment(params.newDueAt),
    answerDueAt: moment(params.answerDueAt),
    amount: params.amountVnd ? write.money(params.amountVnd) : undefined,
    lookUp: publicUrl ? new URL(params.lookUpPath, publicUrl).toString() : undefined,
  };
}

/** Nội dung thông báo: greeting, what happened, the facts, where to turn. */
export function composeNotice(template: NoticeTemplate, values: LineValues, say: Say): NoticeText {
  const word = template.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Record<
    string,
    string
  >;
  const facts = LINES[template].flatMap((line) => {
    const value = values[line];
    return value ? [`- ${say(`notices.line-${line.toLowerCase()}`, { value })}`] : [];
  });
  const subject = say(`notices.subject-${word}`, filled);
  const body = [
    say('notices.greeting', {}),
    '',
    say(`notices.body-${word}`, filled),
    '',
    ...facts,
    '',
    say('notices.closing', {}),
  ].join('\n');
  const lookUp = values.lookUp ? ` ${values.lookUp}` : '';
  return { subject, body, short: `${say(`notices.short-${word}`, filled)}${lookUp}` };
}
