import { Button } from './button.tsx';
import {
  CheckboxGroup,
  CheckboxRow,
  DateField,
  Fieldset,
  FileField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from './fields.tsx';
import { GallerySection } from './gallery-section.tsx';
import { LiveRegion, TypeaheadField, TypeaheadResults } from './live.tsx';
import { Grid, Panel } from './panel.tsx';

const channels = [
  { value: 'counter', text: 'Trực tiếp', hint: 'Tại quầy của Bộ phận Một cửa' },
  { value: 'online', text: 'Trực tuyến' },
  { value: 'postal', text: 'Bưu chính công ích', disabled: true },
];

const fields = [
  { value: '1', text: 'Hộ tịch', group: 'Tư pháp' },
  { value: '2', text: 'Chứng thực', group: 'Tư pháp' },
  { value: '3', text: 'Đất đai', group: 'Tài nguyên' },
];

/** Every form field: plain, with a hint, with an error, disabled. */
export function GalleryFields() {
  return (
    <GallerySection id="truong" title="Trường nhập liệu">
      <PlainFields />
      <FaultyFields />
      <LiveFields />
    </GallerySection>
  );
}

function PlainFields() {
  return (
    <Panel title="Không lỗi" level={3}>
      <Fieldset legend="Người nộp hồ sơ" id="nguoi-nop" hint="Ghi theo giấy tờ tùy thân">
        <Grid>
          <TextField name="ho-ten" label="Họ và tên" value="Trần Văn <b>A</b>" autocomplete="off" />
          <DateField name="ngay-sinh" label="Ngày sinh" value="26/10/1990" />
          <TextField name="dien-thoai" label="Số điện thoại" type="tel" optional width="code" />
          <TextField name="phi" label="Phí" value="8.000" suffix="đồng" width="date" inputmode="numeric" />
          <SelectField
            name="linh-vuc"
            label="Lĩnh vực"
            options={fields}
            value="2"
            empty="– Chọn lĩnh vực –"
          />
          <TextField name="khoa" label="Đơn vị" value="UBND phường Ví Dụ" disabled />
        </Grid>
        <TextArea name="ghi-chu" label="Ghi chú" value="Giấy tờ bản sao có chứng thực" optional rows={2} />
        <RadioGroup name="kenh" legend="Hình thức nộp" choices={channels} value="counter" />
        <CheckboxGroup
          name="nhan"
          legend="Nhận kết quả"
          choices={channels}
          values={['online']}
          inline
          optional
        />
        <FileField
          name="tep"
          label="Tệp đính kèm"
          accept=".pdf,.jpg"
          hint="PDF hoặc ảnh, tối đa 20 MB"
          multiple
        />
      </Fieldset>
      <CheckboxRow name="tp-1" label="Tờ khai đăng ký khai sinh" checked hint="Theo mẫu, có chữ ký">
        <SelectField
          name="tp-1-loai"
          label="Loại"
          labelHidden
          options={[{ value: 'o', text: 'Bản chính' }]}
        />
        <TextField name="tp-1-so" label="Số bản" labelHidden value="1" width="short" inputmode="numeric" />
      </CheckboxRow>
      <CheckboxRow name="tp-2" label="Giấy chứng sinh" />
    </Panel>
  );
}

function FaultyFields() {
  return (
    <Panel title="Có lỗi" level={3}>
      <TextField name="ho-ten-loi" label="Họ và tên" error="Nhập họ và tên chủ hồ sơ" />
      <DateField
        name="ngay-sinh-loi"
        label="Ngày sinh"
        value="31/02/2020"
        error="Ngày 31/02/2020 không có trong lịch"
      />
      <SelectField
        name="linh-vuc-loi"
        label="Lĩnh vực"
        options={fields}
        empty="– Chọn lĩnh vực –"
        error="Chọn lĩnh vực"
      />
      <TextArea name="ly-do-loi" label="Lý do" rows={2} error="Nêu lý do từ chối" />
      <RadioGroup
        name="kenh-loi"
        legend="Hình thức nộp"
        choices={channels}
        error="Chọn hình thức nộp"
        inline
      />
      <CheckboxRow name="tp-loi" label="Giấy chứng sinh" error="Thành phần này bắt buộc" />
      <FileField
        name="tep-loi"
        label="Tệp đính kèm"
        error="Tệp lớn hơn 20 MB: nén lại hoặc tách thành nhiều tệp"
      />
    </Panel>
  );
}

function LiveFields() {
  return (
    <Panel title="Gõ để tìm" level={3}>
      <form method="get" action="/dev/ui">
        <TypeaheadField
          name="tim"
          label="Thủ tục"
          hint="Gõ tên, có dấu hay không dấu đều được"
          resultsUrl="/dev/ui/tim"
        >
          <TypeaheadResults
            none=""
            results={[
              { href: '#tim', text: 'Đăng ký khai sinh', detail: '1.001193 · Hộ tịch · trong ngày' },
              { href: '#tim', text: 'Đăng ký kết hôn', detail: '1.000894 · Hộ tịch · trong ngày' },
            ]}
          />
        </TypeaheadField>
        <Button variant="secondary">Tìm thủ tục</Button>
      </form>
      <LiveRegion id="han-tra">
        <p class="govuk-body">Hạn trả dự kiến: 17:00 26/11/2026</p>
      </LiveRegion>
      <TypeaheadResults results={[]} none="Không có thủ tục nào tên như vậy. Thử gõ ít chữ hơn." />
    </Panel>
  );
}
