import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import {
  CheckboxGroup,
  DateField,
  errorFor,
  type FieldError,
  Fieldset,
  TextArea,
  TextField,
} from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import type { Values } from '../editable-rows.ts';
import { paths } from '../paths.ts';
import { EnterSubmits } from '../row-buttons.tsx';
import { LEVEL_WORDS, optionsOf, PART_WORDS, TARGET_WORDS } from '../words.ts';
import { ChannelFields } from './channel-fields.tsx';
import { PaperRows } from './paper-rows.tsx';

/** What every part of the form is given. */
export interface FormPartProps {
  readonly values: Values;
  readonly errors: readonly FieldError[];
}

/** The first value, '' if there is none. */
export function firstOf(values: Values, name: string): string {
  return values[name]?.[0] ?? '';
}

/** The whole form of a new version. */
export function VersionForm({ values, errors, code }: FormPartProps & { code: string }) {
  const part = { values, errors };
  return (
    <form method="post" action={paths.announce(code)} novalidate>
      <ErrorSummary errors={errors} />
      <EnterSubmits />
      <Panel title="Quyết định công bố">
        <Text {...part} name="announcingDecision" label="Số, ký hiệu quyết định công bố" />
        <Text {...part} name="announcedBy" label="Cơ quan ban hành quyết định" optional />
        <DateField
          name="announcedOn"
          label="Ngày ký quyết định"
          hint="Để tính việc công bố đúng hạn trước ngày có hiệu lực."
          optional
          value={firstOf(values, 'announcedOn')}
          error={errorFor(errors, 'announcedOn')}
        />
        <DateField
          name="effectiveOn"
          label="Ngày có hiệu lực"
          value={firstOf(values, 'effectiveOn')}
          error={errorFor(errors, 'effectiveOn')}
        />
      </Panel>
      <General {...part} />
      <Panel title="Cách thức, thời hạn, phí và lệ phí">
        <ChannelFields {...part} />
      </Panel>
      <Panel title="Thành phần hồ sơ">
        <PaperRows {...part} />
      </Panel>
      <Contents {...part} />
      <ActionBar note="Phiên bản đã công bố không sửa được; khi có thay đổi thì công bố phiên bản tiếp theo.">
        <Button>Công bố phiên bản</Button>
        <Button variant="link" href={paths.procedure(code)}>
          Thôi
        </Button>
      </ActionBar>
    </form>
  );
}

function General({ values, errors }: FormPartProps) {
  const part = { values, errors };
  return (
    <Panel title="Thông tin chung">
      <Text {...part} name="name" label="Tên thủ tục" />
      <Text {...part} name="field" label="Lĩnh vực" />
      <div id="levels">
        <CheckboxGroup
          name="levels[]"
          legend="Cấp thực hiện"
          choices={optionsOf(LEVEL_WORDS)}
          values={values['levels[]']}
          error={errorFor(errors, 'levels')}
        />
      </div>
      <div id="target">
        <CheckboxGroup
          name="target[]"
          legend="Đối tượng thực hiện"
          choices={optionsOf(TARGET_WORDS)}
          values={values['target[]']}
          error={errorFor(errors, 'target')}
        />
      </div>
      <Text {...part} name="competentAuthority" label="Cơ quan giải quyết" />
      <Text {...part} name="resultName" label="Kết quả thực hiện" />
      <Text {...part} name="resultCode" label="Mã kết quả" optional />
      <TextField
        name="sets"
        label="Số bộ hồ sơ"
        width="short"
        inputmode="numeric"
        value={firstOf(values, 'sets')}
        error={errorFor(errors, 'sets')}
      />
    </Panel>
  );
}

function Contents({ values, errors }: FormPartProps) {
  const part = { values, errors };
  return (
    <>
      <Panel title="Trình tự, yêu cầu và căn cứ">
        <Lines {...part} name="steps" label="Trình tự thực hiện" hint="Mỗi bước một dòng." rows={6} />
        <Lines {...part} name="requirements" label="Yêu cầu, điều kiện" rows={4} />
        <Lines
          {...part}
          name="formTemplates"
          label="Mẫu đơn, tờ khai"
          hint="Mỗi mẫu một dòng; mã mẫu, nếu có, viết trước dấu |"
          rows={3}
        />
        <Lines {...part} name="legalBasis" label="Căn cứ pháp lý" hint="Mỗi văn bản một dòng." rows={6} />
        <Lines
          {...part}
          name="keywords"
          label="Từ khóa tìm kiếm"
          hint="Cách người dân hay gọi, mỗi cách một dòng."
          rows={3}
        />
      </Panel>
      <Panel title="Phần chưa kiểm chứng">
        <Fieldset legend="Đánh dấu những phần chưa đối chiếu với quyết định công bố" id="unverified">
          <CheckboxGroup
            name="unverified[]"
            legend="Các phần chưa kiểm chứng"
            legendHidden
            choices={optionsOf(PART_WORDS)}
            values={values['unverified[]']}
          />
        </Fieldset>
      </Panel>
    </>
  );
}

type TextProps = FormPartProps & { name: string; label: string; optional?: boolean };

function Text({ values, errors, name, label, optional }: TextProps) {
  const value = firstOf(values, name);
  return (
    <TextField name={name} label={label} optional={optional} value={value} error={errorFor(errors, name)} />
  );
}

function Lines({ values, errors, name, label, hint, rows }: TextProps & { hint?: string; rows: number }) {
  return (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      rows={rows}
      optional
      value={firstOf(values, name)}
      error={errorFor(errors, name)}
    />
  );
}
