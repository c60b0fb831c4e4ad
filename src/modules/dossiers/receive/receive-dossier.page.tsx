import { findVersionInForce, termsOf } from '#modules/procedures/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, definePage, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { fragment, seeOther, view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { errorFor } from '#ui/fields.tsx';
import { CHANNELS, type Channel } from '../domain/channel.ts';
import { cleanIdentityNumber, IDENTITY_KINDS } from '../domain/identity-number.ts';
import { paths } from '../paths.ts';
import { listCompetentUnits } from './competent-unit.ts';
import { DuePreview } from './due-preview.tsx';
import { findPersonForForm } from './find-person.ts';
import { intakeWarnings } from './intake-warnings.ts';
import { receiveDossier } from './receive-dossier.ts';
import { ReceiveForm } from './receive-form.tsx';
import { receiveFormSchema } from './receive-input.ts';
import { listReceivingUnits } from './receiving-units.ts';

/** Second screen of receiving: the checklist, the person, the due date; one button receives and leads to the slip. */
export const receivePage = defineForm({
  id: 'dossiers.receive.page',
  path: `${paths.receive}/:code`,
  access: 'dossiers.receive',
  once: true,
  schema: receiveFormSchema,
  files: ['papers.*.scan', 'extraPapers.*.scan'],
  render: renderReceive,
  async submit(context, input, _request, uploads) {
    const received = await receiveDossier(
      context,
      input,
      uploads as Readonly<Record<string, readonly Upload[]>>,
    );
    return seeOther(paths.received(received.id));
  },
});

/** The due date as the form changes. Takes only what it needs: no name or number travels in an address. */
export const duePreview = definePage({
  id: 'dossiers.due-preview',
  path: `${paths.receive}/:code/han-tra`,
  access: 'dossiers.receive',
  async load(context, request) {
    const version = await getVersion(context, request);
    const channel = toChannel(request.query.channel);
    const offices = await listReceivingUnits(context);
    return fragment(
      <DuePreview
        context={context}
        version={version}
        channel={channel}
        receiving={offices.find(({ id }) => id === request.query.receivingUnitId) ?? offices[0]}
        competentUnitId={unitIdOf(request.query.competentUnitId)}
      />,
    );
  },
});

async function renderReceive(context: Context, request: PageRequest, sent: FormState) {
  const version = await getVersion(context, request);
  const offices = await listReceivingUnits(context);
  const [office] = offices;
  if (!office) throw new Problem('forbidden', 'dossiers.no-open-office');
  const { state, said, who } = await lookUp(context, sent);
  const receiving = offices.find((unit) => unit.id === typed(state, 'receivingUnitId')) ?? office;
  const competent = await listCompetentUnits(context, version, receiving);
  const channel = toChannel(typed(state, 'channel'), version.content.channels[0]?.channel);
  const body = (
    <ReceiveForm
      context={context}
      version={version}
      channel={termsOf(version, channel) ? channel : (version.content.channels[0]?.channel ?? channel)}
      offices={offices}
      competent={competent}
      state={state}
      found={who ? { who, said } : undefined}
      warnings={await warningsFor(context, version.procedureId, state)}
    />
  );
  const breadcrumb = [{ text: 'Tiếp nhận hồ sơ', href: paths.receive }, { text: version.code }];
  return view({ title: `Tiếp nhận: ${version.name}`, heading: version.name, breadcrumb }, body);
}

/** What may be a mistake in what was typed of the owner: shown once it was looked up or sent. */
async function warningsFor(context: Context, procedureId: string, state: FormState) {
  const asked = state.intent === 'find-owner' || errorFor(state.errors, 'acceptWarnings') !== undefined;
  const kind = IDENTITY_KINDS.find((each) => each === typed(state, 'owner.identityKind', 'citizenId'));
  const number = cleanIdentityNumber(typed(state, 'owner.identityNumber'));
  if (!asked || !kind || !number) return [];
  const fullName = typed(state, 'owner.fullName');
  return intakeWarnings(context, procedureId, { identityKind: kind, identityNumber: number, fullName });
}

async function lookUp(context: Context, state: FormState) {
  const who =
    state.intent === 'find-owner' ? 'owner' : state.intent === 'find-submitter' ? 'submitter' : undefined;
  if (!who) return { state, said: '', who };
  return { ...(await findPersonForForm(context, state, who)), who } as const;
}

async function getVersion(context: Context, request: PageRequest) {
  const { code = '' } = request.params;
  const version = await findVersionInForce(context, code, vietnamDate(context.clock.now()));
  if (!version) throw new Problem('notFound', 'dossiers.procedure-unknown', { code });
  return version;
}

function toChannel(text: string | undefined, otherwise: Channel = 'counter'): Channel {
  return CHANNELS.find((channel) => channel === text) ?? otherwise;
}

/** Only what is an id at all reaches the database. */
function unitIdOf(text: string | undefined): string | undefined {
  return text !== undefined && isUuid(text) ? text : undefined;
}
