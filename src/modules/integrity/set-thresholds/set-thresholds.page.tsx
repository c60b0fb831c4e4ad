import { officerNames } from '#modules/identity/index.ts';
import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm, type FormState } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, HiddenField, SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import type { DetectorEntry } from '../domain/settings.ts';
import { integrityPaths } from '../paths.ts';
import { PATTERN_WORDS } from '../pattern-words.ts';
import type { SettingsVersion } from '../sql/settings-rows.ts';
import { THRESHOLD_WORDS } from '../words.ts';
import { readThresholds, setThresholds, setThresholdsSchema } from './set-thresholds.ts';

/** /canh-bao-thoi-han/nguong: every detector with its thresholds; saving makes a new version. */
export const thresholdsPage = defineForm({
  id: 'integrity.thresholds.page',
  path: integrityPaths.thresholds,
  access: 'integrity.administer',
  schema: setThresholdsSchema,
  async render(context, _request, state) {
    const { current, versions } = await readThresholds(context);
    return view(
      {
        title: 'Ngưỡng cảnh báo thời hạn',
        lead: `Đang dùng phiên bản ${current.number}. Thay đổi có hiệu lực từ lần kiểm tra sau; cảnh báo đã lập giữ nguyên.`,
      },
      <>
        <form method="post" novalidate>
          <ErrorSummary errors={state.errors} />
          <HiddenField name="number" value={typed(state, 'number', String(current.number))} />
          {current.content.detectors.map((entry) => (
            <Detector entry={entry} state={state} />
          ))}
          <Panel title="Lý do thay đổi">
            <TextArea
              name="reason"
              label="Vì sao thay đổi"
              rows={3}
              maxlength={500}
              value={typed(state, 'reason')}
              error={errorFor(state.errors, 'reason')}
            />
          </Panel>
          <ActionBar>
            <Button>Lưu phiên bản mới</Button>
          </ActionBar>
        </form>
        <Panel title="Các phiên bản">{await versionTable(context, versions)}</Panel>
      </>,
    );
  },
  async submit(context, input) {
    const number = await setThresholds(context, input);
    return seeOther(integrityPaths.thresholds, `Đã lưu phiên bản ${number} của ngưỡng cảnh báo.`);
  },
});

function Detector({ entry, state }: { entry: DetectorEntry; state: FormState }) {
  const { pattern, enabled, explanation, thresholds } = entry;
  return (
    <Panel title={PATTERN_WORDS[pattern]}>
      <p>{explanation}</p>
      <SelectField
        name={`enabled.${pattern}`}
        label="Kiểm tra dấu hiệu này"
        options={[
          { value: 'yes', text: 'Có' },
          { value: 'no', text: 'Không' },
        ]}
        value={typed(state, `enabled.${pattern}`, enabled ? 'yes' : 'no')}
        width="date"
      />
      {thresholds.map(({ name, value, least, most, explanation: hint }) => {
        const field = `values.${pattern}.${name}`;
        return (
          <TextField
            name={field}
            label={THRESHOLD_WORDS[name] ?? name}
            hint={`${hint} Từ ${formatNumber(least)} đến ${formatNumber(most)}.`}
            inputmode="numeric"
            width="short"
            value={typed(state, field, String(value))}
            error={errorFor(state.errors, field)}
          />
        );
      })}
    </Panel>
  );
}

async function versionTable(context: Context, versions: readonly SettingsVersion[]) {
  const officers = await officerNames(
    context,
    versions.flatMap(({ enteredBy }) => enteredBy ?? []),
  );
  return (
    <DataTable
      caption="Các phiên bản ngưỡng, mới nhất trước"
      captionHidden
      rows={versions}
      columns={[
        { head: 'Phiên bản', cell: ({ number }) => number },
        { head: 'Lúc', cell: ({ enteredAt }) => formatDateTime(enteredAt), nowrap: true },
        { head: 'Người đổi', cell: ({ enteredBy }) => (enteredBy ? officers.get(enteredBy) : 'Hệ thống') },
        { head: 'Lý do', cell: ({ reason }) => reason },
      ]}
    />
  );
}
