import { isAllowed } from '#platform/authorization.ts';
import { defineForm, definePage } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { formatDate } from '#ui/format.ts';
import { applyRowIntent } from '../editable-rows.ts';
import { paths } from '../paths.ts';
import { getProcedure } from '../show-procedure/get-procedure.ts';
import { pageHead } from '../show-procedure/page-head.ts';
import { listOwnProcesses } from '../sql/processes.ts';
import { internalProcessOf } from './internal-process-of.ts';
import { processForm, processValues } from './process-form.ts';
import { ProcessForm } from './process-rows.tsx';
import { ProcessView } from './process-view.tsx';
import { setInternalProcess } from './set-internal-process.ts';

/** GET /thu-tuc/:code/quy-trinh: the internal process that holds today, for everybody at work. */
export const showProcessPage = definePage({
  id: 'procedures.process',
  path: '/thu-tuc/:code/quy-trinh',
  access: 'procedures.read',
  async load(context, { params }) {
    const procedure = await getProcedure(context, params.code ?? '');
    const process = await internalProcessOf(context, procedure.id, procedure.today);
    const all = await listOwnProcesses(context, procedure.id);
    const change = <Button href={paths.changeProcess(procedure.code)}>Sửa quy trình</Button>;
    return view(
      {
        ...pageHead(procedure, 'Quy trình nội bộ'),
        actions: isAllowed(context.actor, 'procedures.administer') ? change : undefined,
      },
      <ProcessView context={context} procedure={procedure} process={process} all={all} />,
    );
  },
});

/** GET, POST /thu-tuc/:code/quy-trinh/sua: today's process as a draft of the province's own one. */
export const changeProcessForm = defineForm({
  id: 'procedures.change-process',
  path: '/thu-tuc/:code/quy-trinh/sua',
  access: 'procedures.administer',
  schema: processForm,
  async render(context, { params }, state) {
    const procedure = await getProcedure(context, params.code ?? '');
    const first = Object.keys(state.values).length === 0;
    const values = first
      ? processValues(await internalProcessOf(context, procedure.id, procedure.today))
      : applyRowIntent(state.values, 'steps', state.intent, 'name');
    return view(
      pageHead(procedure, 'Sửa quy trình nội bộ'),
      <ProcessForm context={context} code={procedure.code} values={values} errors={state.errors} />,
    );
  },
  async submit(context, input, { params }) {
    const code = params.code ?? '';
    const { process, exceedsLimit } = await setInternalProcess(context, code, input);
    const from = process.validFrom ? formatDate(process.validFrom) : '';
    const saved = `Đã lưu quy trình nội bộ, áp dụng từ ${from}.`;
    const warning = ' Chú ý: tổng thời gian các bước dài hơn thời hạn giải quyết.';
    return seeOther(paths.process(code), exceedsLimit ? `${saved}${warning}` : saved);
  },
});
