import type { Permission, Role } from '#platform/authorization.ts';

/** Who may do what to a dossier; each right counts at the units where the role is held, and below them. */
export const permissions = {
  'dossiers.read': ['receptionist', 'handlingOfficer', 'leader', 'documentClerk', 'auditor'],
  'dossiers.read-identity': ['receptionist', 'handlingOfficer', 'leader', 'auditor'],
  'dossiers.receive': ['receptionist'],
  'dossiers.hand-over': ['receptionist'],
  'dossiers.accept-transfer': ['documentClerk', 'leader'],
  'dossiers.assign': ['leader'],
  'dossiers.appraise': ['handlingOfficer'],
  'dossiers.approve': ['leader'],
  'dossiers.sign-off': ['documentClerk', 'leader'],
  'dossiers.return-result': ['receptionist'],
  'dossiers.request-supplement': ['handlingOfficer'],
  'dossiers.receive-supplement': ['receptionist'],
  'dossiers.request-payment': ['handlingOfficer'],
  'dossiers.confirm-payment': ['receptionist'],
  'dossiers.stop': ['leader'],
  'dossiers.withdraw': ['receptionist'],
  'dossiers.replay': ['provinceAdministrator', 'auditor'],
  'dossiers.draft-apology': ['handlingOfficer', 'leader'],
  'dossiers.apologise': ['leader'],
  'dossiers.record-delivery': ['receptionist'],
  'dossiers.overview': [
    'receptionist',
    'handlingOfficer',
    'leader',
    'documentClerk',
    'unitAdministrator',
    'provinceAdministrator',
    'auditor',
  ],
} satisfies Record<Permission, readonly Role[]>;
