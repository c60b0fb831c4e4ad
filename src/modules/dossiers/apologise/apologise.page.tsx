import { paths } from '../paths.ts';
import { apologise } from './apologise.ts';
import { defineApologyForm } from './apology-form.tsx';

export const apologisePage = defineApologyForm({
  id: 'dossiers.apologise.page',
  path: paths.apologise(':id'),
  access: 'dossiers.apologise',
  title: 'Ký văn bản xin lỗi, gia hạn',
  button: 'Ký và gửi',
  done: 'đã ký văn bản xin lỗi. Hãy in, giao cho công dân và ghi lại việc giao.',
  submit: apologise,
});
