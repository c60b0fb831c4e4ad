import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorSummary } from './error-summary.tsx';
import {
  CheckboxGroup,
  CheckboxRow,
  DateField,
  errorFor,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from './fields.tsx';

test('a field ties its label, hint and error to the control', async () => {
  const html = String(
    await (<TextField name="ownerName" label="Họ và tên" hint="Theo giấy tờ" error="Nhập họ và tên" />),
  );
  assert.match(html, /<label class="govuk-label" for="ownerName">Họ và tên<\/label>/);
  assert.match(html, /<input[^>]* id="ownerName" name="ownerName"/);
  assert.match(html, /aria-describedby="ownerName-hint ownerName-error"/);
  assert.match(html, /aria-invalid="true"/);
  const order = ['for="ownerName"', 'id="ownerName-hint"', 'id="ownerName-error"', '<input'].map((part) =>
    html.indexOf(part),
  );
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
  assert.ok(order.every((at) => at >= 0));
});

test('a field without fault says nothing of one', async () => {
  const html = String(await (<TextField name="ownerName" label="Họ và tên" />));
  assert.doesNotMatch(html, /aria-invalid|aria-describedby|error/);
});

test('what people typed is shown again, never run', async () => {
  const evil = '"><script>alert(1)</script>';
  for (const field of [
    <TextField name="a" label={evil} value={evil} hint={evil} error={evil} />,
    <TextArea name="a" label="a" value={evil} />,
    <DateField name="a" label="a" value={evil} />,
    <SelectField name="a" label="a" options={[{ value: evil, text: evil, group: evil }]} value={evil} />,
    <CheckboxRow name="a" label={evil} value={evil} />,
    <ErrorSummary errors={[{ field: evil, text: evil }]} />,
  ]) {
    const html = String(await field);
    assert.doesNotMatch(html, /<script/);
    assert.match(html, /&lt;script&gt;|%3Cscript%3E/);
  }
});

test('the chosen value is the only one chosen', async () => {
  const options = [
    { value: '1', text: 'Hộ tịch', group: 'Tư pháp' },
    { value: '2', text: 'Chứng thực', group: 'Tư pháp' },
    { value: '3', text: 'Đất đai' },
  ];
  const html = String(
    await (<SelectField name="f" label="Lĩnh vực" options={options} value="2" empty="Tất cả" />),
  );
  assert.equal(html.match(/selected/g)?.length, 1);
  assert.match(html, /<option value="2" selected="">Chứng thực/);
  assert.equal(html.match(/<optgroup/g)?.length, 1);
});

test('the first choice of a group carries its name as id, so that the error summary reaches it', async () => {
  const choices = [
    { value: 'counter', text: 'Trực tiếp' },
    { value: 'online', text: 'Trực tuyến', hint: 'Qua cổng' },
  ];
  const radios = String(
    await (<RadioGroup name="channel" legend="Hình thức" choices={choices} value="online" error="Chọn" />),
  );
  assert.match(radios, /<fieldset class="govuk-fieldset" aria-describedby="channel-error">/);
  assert.match(radios, /id="channel" name="channel" value="counter"/);
  assert.match(radios, /id="channel-2" name="channel" value="online" checked=""/);
  assert.match(radios, /aria-describedby="channel-2-item-hint"/);
  const boxes = String(
    await (<CheckboxGroup name="c" legend="c" choices={choices} values={['counter', 'online']} />),
  );
  assert.equal(boxes.match(/checked=""/g)?.length, 2);
});

test('the error summary links each fault to its field and is empty without faults', async () => {
  const errors = [{ field: 'parts[0].count', text: 'Nhập số bản' }, { text: 'Đơn vị đã đóng' }];
  const html = String(await (<ErrorSummary errors={errors} />));
  assert.match(html, /<a href="#parts%5B0%5D\.count">Nhập số bản<\/a>/);
  assert.match(html, /<li>Đơn vị đã đóng<\/li>/);
  assert.match(html, /tabindex="-1"/);
  assert.equal(String(await (<ErrorSummary errors={[]} />)), '');
  assert.equal(errorFor(errors, 'parts[0].count'), 'Nhập số bản');
  assert.equal(errorFor(errors, 'other'), undefined);
});
