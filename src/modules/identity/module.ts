import type { Module } from '#platform/registry.ts';
import { identityMessages } from './messages.vi.ts';
import { identityPermissions } from './policy.ts';

export const identityModule: Module = {
  name: 'identity',
  operations: [],
  permissions: identityPermissions,
  messages: identityMessages,
};
