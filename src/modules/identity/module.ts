import type { Module } from '#platform/registry.ts';
import { postOfficerApi } from './add-officer/add-officer.api.ts';
import { addOfficerForm } from './add-officer/add-officer.page.tsx';
import { auditLogApi } from './audit-log/audit-log.api.ts';
import { auditLogPage } from './audit-log/audit-log.page.tsx';
import { putOfficerApi } from './change-officer/change-officer.api.ts';
import { changeOfficerForm } from './change-officer/change-officer.page.tsx';
import { changePasswordForm } from './change-password/change-password.page.tsx';
import { listOfficersApi } from './find-officers/find-officers.api.ts';
import { officersPage } from './find-officers/find-officers.page.tsx';
import { forgetSessionsJob } from './forget-sessions.ts';
import { deleteRoleApi, postRoleApi } from './grant-role/grant-role.api.ts';
import { grantRoleForm } from './grant-role/grant-role.page.tsx';
import { withdrawRoleForm } from './grant-role/withdraw-role.page.tsx';
import { accountActionApis, resetPasswordApi } from './manage-account/account-action.api.ts';
import { accountActionForms } from './manage-account/account-action.page.tsx';
import { resetPasswordForm } from './manage-account/reset-password.page.tsx';
import { identityMessages } from './messages.vi.ts';
import { endOtherSessionsForm, endOwnSessionForm } from './own-account/end-own-session.page.tsx';
import { ownAccountPage } from './own-account/own-account.page.tsx';
import { auditLogPath, officerPath, officersPath, ownAccountPath } from './paths.ts';
import { identityPermissions } from './policy.ts';
import { readOfficerApi } from './read-officer/officer.api.ts';
import { officerPage } from './read-officer/officer.page.tsx';
import { disableTotpForm } from './second-factor/disable-totp.page.tsx';
import { enableTotpForm } from './second-factor/enable-totp.page.tsx';
import { secondFactorForm } from './sign-in/second-factor.page.tsx';
import { postSessionApi } from './sign-in/sign-in.api.ts';
import { signInForm } from './sign-in/sign-in.page.tsx';
import { deleteSessionApi } from './sign-out/sign-out.api.ts';
import { signOutForm } from './sign-out/sign-out.page.tsx';
import { startPage } from './start-page/start.page.ts';

const ownPages = [
  startPage,
  signInForm,
  secondFactorForm,
  signOutForm,
  changePasswordForm,
  ownAccountPage,
  enableTotpForm,
  disableTotpForm,
  endOtherSessionsForm,
  endOwnSessionForm,
];

// The officer stands last: its address is a parameter where the others have a word.
const officerPages = [
  officersPage,
  addOfficerForm,
  changeOfficerForm,
  grantRoleForm,
  withdrawRoleForm,
  resetPasswordForm,
  ...accountActionForms,
  officerPage,
  auditLogPage,
];

const apis = [
  postSessionApi,
  deleteSessionApi,
  listOfficersApi,
  postOfficerApi,
  readOfficerApi,
  putOfficerApi,
  postRoleApi,
  deleteRoleApi,
  resetPasswordApi,
  ...accountActionApis,
  auditLogApi,
];

export const identityModule: Module = {
  name: 'identity',
  operations: [...ownPages, ...officerPages, ...apis],
  permissions: identityPermissions,
  messages: identityMessages,
  recordPaths: { officer: officerPath },
  menu: [
    {
      label: 'identity.menu-officers',
      href: officersPath,
      section: 'administration',
      permission: 'identity.administer',
      rank: 10,
    },
    {
      label: 'identity.menu-audit',
      href: auditLogPath,
      section: 'administration',
      permission: 'identity.audit',
      rank: 80,
    },
    // Every role may read the units, so every officer finds the own account.
    {
      label: 'identity.menu-account',
      href: ownAccountPath,
      section: 'account',
      permission: 'organization.read',
    },
  ],
  jobs: [forgetSessionsJob],
  cron: [{ job: forgetSessionsJob.name, pattern: '30 18 * * *' }], // 01:30 in Viet Nam
};
