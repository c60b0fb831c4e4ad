import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { subjectPanels } from '#platform/subject-panels.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/fields.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { NATIONAL_STATES, type NationalState, nationalStateOf } from '../domain/national-state.ts';
import { paths } from '../paths.ts';
import { findProgress, type Progress } from '../sql/progress.ts';
import { meantCodes } from './restore-code.ts';

/**
 * Tra cứu hồ sơ, for whoever holds the slip: the code and how far the dossier is, nothing of a person (TT 01/2018
 * art. 16(2)(d)). The QR code of the receipt slip leads here.
 */
export const lookUpPage = definePage({
  id: 'dossiers.look-up.page',
  path: paths.lookUp,
  access: 'public',
  async load(context, request) {
    const typed = (request.query.ma ?? '').trim().toUpperCase();
    const { code, progress, others } = await lookUp(context, typed);
    return view(
      { title: 'Tra cứu hồ sơ', lead: 'Nhập mã hồ sơ in trên giấy tiếp nhận và hẹn trả kết quả.' },
      <>
        {typed === '' || others.length > 0 ? others : <Found code={code} progress={progress} />}
        {progress ? await subjectPanels(context, 'dossierLookUp', progress.id, 'main') : null}
        <form method="get">
          <TextField
            label="Mã hồ sơ"
            name="ma"
            value={typed}
            autocomplete="off"
            hint="Ví dụ: H99.7.1-261122-0001"
          />
          <Button>Tra cứu</Button>
        </form>
      </>,
      'public',
    );
  },
});

/** By the code as typed, or with the dots and hyphens that were left out. */
async function lookUp(context: Context, typed: string) {
  for (const code of await meantCodes(context, typed)) {
    const progress = await findProgress(context, code);
    const others = await subjectPanels(context, 'dossierCode', code, 'main');
    if (progress || others.length > 0) return { code, progress, others };
  }
  return { code: typed, progress: undefined, others: [] };
}

function Found({ code, progress }: { code: string; progress: Progress | undefined }) {
  if (!progress)
    return <Notice tone="warning" text="Không có hồ sơ mang mã này. Hãy xem lại mã trên giấy tiếp nhận." />;
  const state = nationalStateOf(progress.state);
  const next = NEXT[state];
  return (
    <Panel>
      <SummaryList
        rows={[
          { key: 'Mã hồ sơ', value: code },
          { key: 'Tình trạng', value: NATIONAL_STATES[state] },
          next ? { key: 'Việc tiếp theo', value: next } : null,
        ]}
      />
    </Panel>
  );
}

/** What the citizen can do now, by what the public may know: a refusal reads like any other result. */
const NEXT: Readonly<Record<NationalState, string | null>> = {
  1: 'Chờ bộ phận một cửa tiếp nhận.',
  2: 'Cơ quan đang giải quyết; ngày hẹn trả ghi trên giấy tiếp nhận.',
  3: 'Lý do ghi trên phiếu từ chối tiếp nhận. Có thể nộp lại khi hồ sơ đã đủ điều kiện.',
  4: 'Cơ quan đang giải quyết; ngày hẹn trả ghi trên giấy tiếp nhận.',
  5: 'Mời nộp giấy tờ theo phiếu yêu cầu bổ sung. Thời gian chờ không tính vào thời hạn giải quyết.',
  6: 'Mời nộp tiền theo thông báo. Thời gian chờ không tính vào thời hạn giải quyết.',
  7: null,
  8: 'Lý do ghi trên thông báo dừng giải quyết.',
  9: 'Mời nhận kết quả theo cách đã đăng ký; đến nhận trực tiếp thì mang theo giấy tiếp nhận.',
  10: null,
};
