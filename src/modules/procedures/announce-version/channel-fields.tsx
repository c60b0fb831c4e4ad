import { CheckboxRow, errorFor, Fieldset, SelectField, TextField } from '#ui/fields.tsx';
import { Grid } from '#ui/panel.tsx';
import { CHANNELS, type Channel } from '../domain/procedure-content.ts';
import { LIMIT_UNIT_WORDS } from '../terms-text.ts';
import { CHANNEL_WORDS, optionsOf } from '../words.ts';
import { type FormPartProps, firstOf } from './version-fields.tsx';

const LIMIT_WORDS = {
  limit: 'Có số ngày hoặc giờ',
  same_day: 'Trong ngày làm việc',
  none: 'Không tính thời hạn',
  unknown: 'Chưa có dữ liệu',
};
const FEE_WORDS = { free: 'Không thu', amount: 'Có thu', unknown: 'Chưa có dữ liệu' };

/** Each channel with its own time limit and fee; what stands beside an unticked box does not count. */
export function ChannelFields({ values, errors }: FormPartProps) {
  const error = errorFor(errors, 'channels');
  return (
    <div id="channels">
      {error ? <p class="govuk-error-message">{error}</p> : null}
      {CHANNELS.map((channel) => (
        <OneChannel channel={channel} values={values} errors={errors} />
      ))}
    </div>
  );
}

function OneChannel({ channel, values, errors }: FormPartProps & { channel: Channel }) {
  const field = (name: string) => {
    const full = `channels.${channel}.${name}`;
    return { name: full, value: firstOf(values, full), error: errorFor(errors, full) };
  };
  const word = CHANNEL_WORDS[channel];
  return (
    <Fieldset legend={word} id={`channels.${channel}`}>
      <CheckboxRow
        name={`channels.${channel}.offered`}
        label={`Nhận hồ sơ qua hình thức ${word.toLowerCase()}`}
        checked={firstOf(values, `channels.${channel}.offered`) === 'true'}
      />
      <Grid>
        <SelectField
          {...field('limitKind')}
          label="Cách tính thời hạn"
          empty="– Chọn –"
          options={optionsOf(LIMIT_WORDS)}
        />
        <TextField {...field('value')} label="Thời hạn" width="short" inputmode="numeric" optional />
        <SelectField
          {...field('unit')}
          label="Đơn vị"
          empty="– Chọn –"
          options={optionsOf(LIMIT_UNIT_WORDS)}
          optional
        />
        <TextField
          {...field('cutoff')}
          label="Nhận sau giờ này thì tính sang ngày sau"
          width="short"
          placeholder="15:00"
          optional
        />
        <TextField {...field('limitNote')} label="Ghi chú về thời hạn" optional />
      </Grid>
      <Grid>
        <SelectField
          {...field('feeKind')}
          label="Phí, lệ phí"
          empty="– Chọn –"
          options={optionsOf(FEE_WORDS)}
        />
        <TextField {...field('amount')} label="Mức thu" suffix="đồng" inputmode="numeric" optional />
        <TextField {...field('feeNote')} label="Ghi chú về phí, lệ phí" optional />
        <TextField {...field('note')} label="Ghi chú khác" optional />
      </Grid>
      <CheckboxRow
        name={`channels.${channel}.council`}
        label="Mức thu cụ thể theo nghị quyết của Hội đồng nhân dân tỉnh"
        checked={firstOf(values, `channels.${channel}.council`) === 'true'}
      />
    </Fieldset>
  );
}
