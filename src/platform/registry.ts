import type { Child } from 'hono/jsx';
import type { Permission, Role } from './authorization.ts';
import type { Context } from './context.ts';
import type { Figure } from './figures/figure.ts';
import type { Operation } from './http/operation.ts';
import type { Messages } from './i18n/messages.ts';
import type { CronJob, Job, JobInSteps } from './jobs/job.ts';

/**
 * The groups of the navigation, in their order: `work` = what an officer does all day, `overview` = what is watched,
 * `reports` = figures that leave the house, then `catalogue` and `administration`. `account` stands under the officer's
 * name in the bar, not in the navigation.
 */
export const MENU_SECTIONS = [
  'work',
  'overview',
  'reports',
  'catalogue',
  'administration',
  'account',
] as const;
export type MenuSection = (typeof MENU_SECTIONS)[number];

/** One line of the navigation at the left; shown to those who may open it. */
export interface MenuItem {
  readonly label: string;
  readonly href: string;
  readonly section: MenuSection;
  readonly permission: Permission;
  /** Place within the section, the smallest on top; 50 unless told, equal ones in the order of the modules. */
  readonly rank?: number;
}

/** One page for everybody, in the bar of the pages for citizens. */
export interface PublicLink {
  readonly label: string;
  readonly href: string;
}

/** Where the search box of the bar leads. */
export interface SearchPage {
  readonly href: string;
  readonly permission: Permission;
}

/**
 * What a module shows on the page of another module's record, such as the fees of a dossier on the dossier's page. So a
 * module further up shows what those below know, without knowing them.
 */
export interface SubjectPanel {
  /** Kind of the record, as in the history: `dossier` */
  readonly subjectKind: string;
  /** `main` = the wide column, `side` = the narrow one, `actions` = a button beside the heading's. */
  readonly place: 'main' | 'side' | 'actions';
  /** Nothing to show, or no right to see it: undefined. */
  show(context: Context, subjectId: string): Promise<Child | undefined>;
}

/** A count in the bar at the top, such as the tasks that wait for the officer. */
export interface BarCount {
  readonly label: string;
  readonly href: string;
  readonly permission: Permission;
  /** How many, and whether some of them are late. One short query: it runs on every page. */
  count(context: Context): Promise<{ readonly open: number; readonly late: number }>;
}

/** What a module plugs into the program: the only thing app.ts reads of it. */
export interface Module {
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly permissions: Readonly<Record<Permission, readonly Role[]>>;
  /** The roles of a permission for which it counts only at the unit where the role is held, not at those below it. */
  readonly atUnitOnly?: Readonly<Record<Permission, readonly Role[]>>;
  readonly messages: Messages;
  readonly menu?: readonly MenuItem[];
  /** Its pages that citizens look for. */
  readonly publicMenu?: readonly PublicLink[];
  /** Answers the search box of the bar (GET with `q`), for those who hold the permission. One module has it. */
  readonly search?: SearchPage;
  /** Where the page of a record stands, by its kind in the history: `{ dossier: (id) => '/ho-so/…' }`. */
  readonly recordPaths?: Readonly<Record<string, (id: string) => string>>;
  /** Shown in the bar of every page. One module has it. */
  readonly barCount?: BarCount;
  /** Shown on the pages of other modules' records, in this order. */
  readonly panels?: readonly SubjectPanel[];
  /** The numbers over this module's records; reports and dashboards only combine them. */
  readonly figures?: readonly Figure[];
  // biome-ignore lint/suspicious/noExplicitAny: jobs of many payloads stand in one list
  readonly jobs?: readonly (Job<any> | JobInSteps<any>)[];
  readonly cron?: readonly CronJob[];
}

/** All modules, as one: made once in app.ts, read by http, jobs, i18n and the tests. */
export interface Registry {
  readonly modules: readonly Module[];
  readonly operations: readonly Operation[];
  readonly messages: Messages;
  readonly menu: readonly MenuItem[];
  readonly publicMenu: readonly PublicLink[];
  readonly search: SearchPage | undefined;
  readonly barCount: BarCount | undefined;
  readonly panels: readonly SubjectPanel[];
  readonly figures: readonly Figure[];
  permissionsOf(role: Role): ReadonlySet<Permission>;
  /** Those of `permissionsOf(role)` that count at the unit itself, where the role is held, and not below it. */
  atUnitOnly(role: Role): ReadonlySet<Permission>;
  rolesOf(permission: Permission): readonly Role[];
  /** The page of this record, if records of its kind have one. */
  pathOf(subjectKind: string, subjectId: string): string | undefined;
  /** Names of the jobs that want to hear of an event of this type with these data. */
  listenersOf(eventType: string, data?: Readonly<Record<string, unknown>>): readonly string[];
}

/**
 * @throws Error if two modules claim one operation, permission, message or figure, or if one narrows a permission for a
 * role that does not hold it: a fault of the program, at start
 */
export function makeRegistry(modules: readonly Module[], platformMessages: Messages): Registry {
  const messages: Record<string, string> = { ...platformMessages };
  const roles = new Map<Permission, readonly Role[]>();
  const narrow = new Map<Permission, readonly Role[]>();
  const operations = modules.flatMap((module) => module.operations);
  refuseDuplicates(operations.map((operation) => operation.id));
  for (const module of modules) {
    refuseDuplicates([...Object.keys(messages), ...Object.keys(module.messages)]);
    Object.assign(messages, module.messages);
    for (const [permission, held] of Object.entries(module.permissions))
      roles.set(permission as Permission, held);
    for (const [permission, narrowed] of Object.entries(module.atUnitOnly ?? {})) {
      refuseStrangers(permission, narrowed, module.permissions[permission as Permission] ?? []);
      narrow.set(permission as Permission, narrowed);
    }
  }
  const jobs = modules.flatMap((module) => module.jobs ?? []);
  const figures = modules.flatMap((module) => module.figures ?? []);
  refuseDuplicates(figures.map((figure) => figure.code));
  return {
    modules,
    operations,
    messages,
    menu: modules.flatMap((module) => module.menu ?? []),
    publicMenu: modules.flatMap((module) => module.publicMenu ?? []),
    search: modules.find((module) => module.search)?.search,
    barCount: modules.find((module) => module.barCount)?.barCount,
    panels: modules.flatMap((module) => module.panels ?? []),
    figures,
    permissionsOf: (role) => permissionsWith(roles, role),
    atUnitOnly: (role) => permissionsWith(narrow, role),
    rolesOf: (permission) => roles.get(permission) ?? [],
    pathOf: (kind, id) => modules.find((module) => module.recordPaths?.[kind])?.recordPaths?.[kind]?.(id),
    listenersOf: (type, data = {}) =>
      jobs.filter((job) => job.on?.includes(type) && (job.onlyIf?.(data) ?? true)).map((job) => job.name),
  };
}

function permissionsWith(roles: ReadonlyMap<Permission, readonly Role[]>, role: Role): Set<Permission> {
  return new Set([...roles].filter(([, held]) => held.includes(role)).map(([name]) => name));
}

function refuseStrangers(permission: string, narrowed: readonly Role[], held: readonly Role[]): void {
  const stranger = narrowed.find((role) => !held.includes(role));
  if (stranger !== undefined)
    throw new Error(`${permission} is narrowed for ${stranger}, who does not hold it`);
}

function refuseDuplicates(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`registered twice: ${twice}`);
}
