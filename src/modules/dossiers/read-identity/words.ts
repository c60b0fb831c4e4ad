import type { PersonRole } from '../domain/person.ts';

/** Why an officer may need to see a whole identity number. */
export const PURPOSES = ['compare', 'contact', 'inspect', 'other'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  compare: 'Đối chiếu giấy tờ',
  contact: 'Liên hệ công dân',
  inspect: 'Kiểm tra, giám sát',
  other: 'Mục đích khác',
};

export const PERSON_ROLE_WORDS: Readonly<Record<PersonRole, string>> = {
  owner: 'Chủ hồ sơ',
  submitter: 'Người nộp hồ sơ',
  representative: 'Người được ủy quyền',
};
