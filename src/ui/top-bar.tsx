import { formatNumber } from './format.ts';
import type { NavItem } from './navigation.tsx';
import type { ShellWords } from './shell-words.ts';

/** Who is signed in, as the bar shows them. */
export type ShellActor = {
  name: string;
  unitName?: string | undefined;
  roles?: readonly string[] | undefined;
};

/** Where the tasks of whoever is signed in stand, how many there are, and how many of them are late. */
export type BarTasks = { href: string; text: string; open: number; late: number };

/** The addresses the shell links to. */
export type ShellPaths = { home: string; search: string; changePassword: string; signOut: string };

/** Where the shell leads unless a page says otherwise. */
const defaultShellPaths: ShellPaths = {
  home: '/',
  search: '/ho-so',
  changePassword: '/doi-mat-khau',
  signOut: '/dang-xuat',
};

type TopBarProps = {
  words: ShellWords;
  actor?: ShellActor | undefined;
  tasks?: BarTasks | undefined;
  query?: string | undefined;
  paths?: Partial<ShellPaths> | undefined;
  /** Stand in the panel under the name, above the change of password. */
  accountLinks?: readonly NavItem[] | undefined;
  /** Shows the search box: only to those who may open what it finds. */
  searchable?: boolean | undefined;
};

/** The bar at the top: brand, unit, search, account. */
export function TopBar(props: TopBarProps) {
  const { words, actor, tasks, query, paths: given, accountLinks = [], searchable = true } = props;
  const paths = { ...defaultShellPaths, ...given };
  return (
    <header class="top-bar">
      <a class="top-bar-brand" href={paths.home} aria-label={words.home}>
        <BrandMark />
        {words.brand}
      </a>
      {actor?.unitName ? <span class="top-bar-unit">{actor.unitName}</span> : null}
      {actor && searchable ? <SearchBox words={words} action={paths.search} query={query} /> : null}
      {tasks ? <TaskCount tasks={tasks} /> : null}
      {actor ? <AccountMenu words={words} actor={actor} paths={paths} links={accountLinks} /> : null}
    </header>
  );
}

/** The mark of the product: one door, open. */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d="M4 22V5l8-3 8 3v17h-3V7.2l-5-1.9-5 1.9V22z" />
      <path d="M9 22V10l6-1.5V22z" />
    </svg>
  );
}

function TaskCount({ tasks: { href, text, open, late } }: { tasks: BarTasks }) {
  return (
    <a class="top-bar-tasks" href={href}>
      {text} <span class={late > 0 ? 'count count-danger' : 'count'}>{formatNumber(open)}</span>
      {late > 0 ? <span class="govuk-visually-hidden">, quá hạn {formatNumber(late)}</span> : null}
    </a>
  );
}

function SearchBox({
  words,
  action,
  query,
}: {
  words: ShellWords;
  action: string;
  query: string | undefined;
}) {
  return (
    <search class="top-bar-search">
      <form method="get" action={action}>
        <label class="govuk-visually-hidden" for="shell-search">
          {words.searchHint}
        </label>
        <input
          id="shell-search"
          name="q"
          type="search"
          value={query}
          placeholder={words.searchHint}
          autocomplete="off"
          aria-keyshortcuts="/"
          data-search=""
        />
        <button type="submit">{words.search}</button>
      </form>
    </search>
  );
}

type AccountMenuProps = {
  words: ShellWords;
  actor: ShellActor;
  paths: ShellPaths;
  links: readonly NavItem[];
};

function AccountMenu({ words, actor, paths, links }: AccountMenuProps) {
  return (
    <details class="account" data-menu="">
      <summary>
        <span class="govuk-visually-hidden">{words.account}: </span>
        <span class="account-name">{actor.name}</span>
      </summary>
      <div class="account-panel">
        <p class="account-who">{actor.name}</p>
        {actor.unitName ? <p class="account-unit">{actor.unitName}</p> : null}
        {actor.roles && actor.roles.length > 0 ? (
          <>
            <p class="account-label">{words.roles}</p>
            <ul class="account-roles">
              {actor.roles.map((role) => (
                <li>{role}</li>
              ))}
            </ul>
          </>
        ) : null}
        {[...links, { href: paths.changePassword, text: words.changePassword }].map(({ href, text }) => (
          <a class="govuk-link account-link" href={href}>
            {text}
          </a>
        ))}
        <form method="post" action={paths.signOut}>
          <button type="submit" class="govuk-button govuk-button--secondary account-out">
            {words.signOut}
          </button>
        </form>
      </div>
    </details>
  );
}
