import { CHANNELS, type Channel, intake } from '#modules/dossiers/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { askedPapers } from '../domain/asked-papers.ts';
import { paths } from '../paths.ts';
import { getBundleInForce } from '../sql/bundle-versions.ts';
import { planSteps } from './plan-steps.ts';
import { LinkedForm } from './receive-form.tsx';
import { receiveLinkedForm } from './receive-input.ts';
import { receiveLinked } from './receive-linked.ts';

/** One form for the whole bundle: people once, the papers of all steps, optional steps to tick. */
export const receiveLinkedPage = defineForm({
  id: 'bundles.receive.page',
  path: '/lien-thong/tiep-nhan/:code',
  access: 'bundles.receive',
  once: true,
  schema: receiveLinkedForm,
  files: ['papers.*.scan'],
  render: renderReceive,
  async submit(context, input, _request, uploads) {
    const linked = await receiveLinked(
      context,
      input,
      uploads as Readonly<Record<string, readonly Upload[]>>,
    );
    return seeOther(paths.linked(linked.id), `Đã tiếp nhận hồ sơ liên thông ${linked.code}.`);
  },
});

async function renderReceive(context: Context, request: PageRequest, sent: FormState) {
  const { code = '' } = request.params;
  const bundle = await getBundleInForce(context, code, vietnamDate(context.clock.now()));
  const offices = await intake.listReceivingUnits(context);
  const { state, found } = await lookUp(context, sent);
  const receiving = offices.find(({ id }) => id === typed(state, 'receivingUnitId')) ?? offices[0];
  if (!receiving) throw new Problem('forbidden', 'dossiers.no-open-office');
  const channel = toChannel(typed(state, 'channel'));
  const planned = await planSteps(context, bundle, receiving, channel);
  const asked = askedPapers(planned, new Set(planned.map(({ step }) => step.code)));
  const breadcrumb = [
    { text: 'Hồ sơ liên thông', href: paths.list },
    { text: 'Tiếp nhận', href: paths.receive },
    { text: 'Nhập hồ sơ' },
  ];
  return view(
    { title: `Tiếp nhận: ${bundle.name}`, heading: bundle.name, breadcrumb },
    <LinkedForm
      context={context}
      bundle={bundle}
      offices={offices}
      planned={planned}
      asked={asked}
      state={state}
      channel={channel}
      found={found}
    />,
  );
}

async function lookUp(context: Context, sent: FormState) {
  const who =
    sent.intent === 'find-owner' ? 'owner' : sent.intent === 'find-submitter' ? 'submitter' : undefined;
  if (!who) return { state: sent, found: undefined };
  const { state, said } = await intake.findPersonForForm(context, sent, who);
  return { state, found: { who, said } as const };
}

function toChannel(text: string): Channel {
  return CHANNELS.find((channel) => channel === text) ?? 'counter';
}
