import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { Button } from '#ui/button.tsx';
import { DateField, errorFor, SelectField, TextField } from '#ui/fields.tsx';
import { IDENTITY_WORDS } from '../domain/words.ts';

interface PersonFieldsProps {
  /** `owner` or `submitter`: the beginning of each field's name. */
  readonly who: 'owner' | 'submitter';
  readonly state: FormState;
  /** What the look-up by number found, or did not. */
  readonly found?: string | undefined;
  /** The first thing to type on this page is this person's number. */
  readonly first?: boolean | undefined;
}

/** One person of a dossier. The number comes first: a card reader types it and Enter looks the person up. */
export function PersonFields({ who, state, found, first }: PersonFieldsProps) {
  const name = (field: string) => `${who}.${field}`;
  const common = (field: string) => ({
    name: name(field),
    value: typed(state, name(field)),
    error: errorFor(state.errors, name(field)),
  });
  return (
    <div class="person-fields">
      <div class="field-row">
        <SelectField
          label="Giấy tờ"
          {...common('identityKind')}
          value={typed(state, name('identityKind'), 'citizenId')}
          options={Object.entries(IDENTITY_WORDS).map(([value, text]) => ({ value, text }))}
        />
        <TextField
          label="Số"
          {...common('identityNumber')}
          inputmode="text"
          width="code"
          autocomplete="off"
          autofocus={first}
        />
        <Button variant="secondary" name="intent" value={`find-${who}`}>
          Tìm theo số
        </Button>
      </div>
      {found ? (
        <p class="govuk-hint" role="status">
          {found}
        </p>
      ) : null}
      <TextField label="Họ tên" {...common('fullName')} autocomplete="off" autofocus={found !== undefined} />
      <TextField label="Địa chỉ" optional {...common('address')} autocomplete="off" />
      <div class="field-row">
        <DateField label="Ngày sinh" hint="" optional {...common('birthDate')} />
        <TextField label="Điện thoại" optional {...common('phone')} type="tel" autocomplete="off" />
      </div>
      <div class="field-row">
        <TextField label="Thư điện tử" optional {...common('email')} type="email" autocomplete="off" />
        <SelectField
          label="Là cá nhân hay tổ chức"
          {...common('kind')}
          value={typed(state, name('kind'), 'citizen')}
          options={[
            { value: 'citizen', text: 'Cá nhân' },
            { value: 'business', text: 'Tổ chức, doanh nghiệp' },
          ]}
        />
      </div>
    </div>
  );
}
