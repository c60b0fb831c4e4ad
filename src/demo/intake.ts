import type { Channel, ReceiveInput } from '#modules/dossiers/index.ts';
import type { ProcedureVersion } from '#modules/procedures/index.ts';
import type { DemoOffice } from './offices.ts';
import { inventPerson } from './people.ts';
import type { Random } from './random.ts';

const CHANNEL_WEIGHTS = { counter: 56, online: 37, postal: 7 } as const;

/** What the receptionist types for an invented citizen: every paper that is required, on a channel that is offered. */
export function receiveInputOf(random: Random, version: ProcedureVersion, office: DemoOffice): ReceiveInput {
  const offered = version.content.channels.map((terms) => terms.channel);
  const wished: Channel = random.weighted(CHANNEL_WEIGHTS);
  const channel = offered.includes(wished) ? wished : random.pick(offered);
  const papers = version.content.papers.filter(
    (paper) => paper.required && !paper.shownOnly && !paper.insteadOf,
  );
  return {
    procedureCode: version.code,
    receivingUnitId: office.receiving.id,
    competentUnitId: office.competent.id,
    channel,
    owner: inventPerson(random, communeOf(office.competent.shortName)),
    submitterRole: 'owner',
    papers: Object.fromEntries(
      papers.map((paper) => [paper.code, { taken: 'yes', form: paper.form, count: 1 }]),
    ),
    extraPapers: papers.length > 0 ? {} : { '1': { name: 'Tờ khai theo mẫu', form: 'original', count: 1 } },
    resultDelivery:
      channel === 'online' && random.next() < 0.6 ? 'online' : random.next() < 0.1 ? 'postal' : 'counter',
    numberOfSets: 1,
    abstract: '',
    acceptWarnings: 'yes',
  };
}

/** Where people live: the commune in the name of an office, or that of the province's own seat. */
function communeOf(officeName: string): string {
  return officeName.match(/(?:phường|xã) .+$/u)?.[0] ?? 'phường Lam Sơn';
}
