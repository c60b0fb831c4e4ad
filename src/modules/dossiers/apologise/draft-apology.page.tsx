import { paths } from '../paths.ts';
import { defineApologyForm } from './apology-form.tsx';
import { draftApology } from './draft-apology.ts';

export const draftApologyPage = defineApologyForm({
  id: 'dossiers.draftApology.page',
  path: paths.draftApology(':id'),
  access: 'dossiers.draft-apology',
  title: 'Soạn văn bản xin lỗi, gia hạn',
  button: 'Trình lãnh đạo ký',
  done: 'đã trình văn bản xin lỗi để lãnh đạo ký.',
  // A leader need not hand it to himself.
  instead: { access: 'dossiers.apologise', path: paths.apologise },
  submit: draftApology,
});
