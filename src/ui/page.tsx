import type { Child } from 'hono/jsx';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { Document } from './document.tsx';
import { type NavItem, Navigation } from './navigation.tsx';
import { Notice, type NoticeContent } from './notice.tsx';
import { shellWords as words } from './shell-words.ts';
import { type BarTasks, type ShellActor, type ShellPaths, TopBar } from './top-bar.tsx';

export type { Crumb } from './breadcrumb.tsx';
export type { NavItem } from './navigation.tsx';
export type { NoticeContent } from './notice.tsx';
export { PublicPage, type PublicPageProps, SignInPage, type SignInPageProps } from './public-page.tsx';
export type { ShellActor, ShellPaths } from './top-bar.tsx';

export type PageProps = {
  /** Title of the browser's tab; also the heading unless `heading` is given. */
  title: string;
  /** The h1, if it differs from the title; `null` when the children bring their own. */
  heading?: Child;
  /** A line under the heading: what this page is for, or the state of the thing shown. */
  lead?: Child;
  actor?: ShellActor | undefined;
  /** What waits for whoever is signed in, counted in the bar. */
  tasks?: BarTasks | undefined;
  nav: readonly NavItem[];
  /** Under the name of whoever is signed in: the own account. */
  accountLinks?: readonly NavItem[] | undefined;
  /** Path of this request; marks the entry of the navigation it belongs to. */
  currentPath: string;
  /** What happened, and what is next: shown once after an action. */
  notice?: NoticeContent | undefined;
  breadcrumb?: readonly Crumb[] | undefined;
  /** Buttons at the top right of the heading; on a phone they stick to the bottom of the screen. */
  actions?: Child;
  /** Puts 'Lỗi: ' before the title, so that a failed form is heard first. */
  hasErrors?: boolean | undefined;
  /** Leaves out the search box of the bar where false. */
  searchable?: boolean | undefined;
  /** The search text to show again in the bar. */
  query?: string | undefined;
  paths?: Partial<ShellPaths> | undefined;
  children?: Child;
};

/** A page of the desk: bar, navigation, notice, heading, content, footer. Works without scripts. */
export function Page(props: PageProps) {
  const heading = props.heading === undefined ? props.title : props.heading;
  const navigation = { items: props.nav, currentPath: props.currentPath };
  return (
    <Document
      title={props.hasErrors ? `${words.error}: ${props.title}` : props.title}
      words={words}
      kind="desk"
    >
      <TopBar
        words={words}
        actor={props.actor}
        tasks={props.tasks}
        query={props.query}
        paths={props.paths}
        accountLinks={props.accountLinks}
        searchable={props.searchable}
      />
      <details class="shell-menu">
        <summary>{words.menu}</summary>
        <Navigation {...navigation} label={words.menu} className="shell-menu-nav" />
      </details>
      <div class="shell-body">
        <Navigation {...navigation} label={words.mainNavigation} className="shell-nav" />
        <div class="shell-main">
          <Breadcrumb items={props.breadcrumb ?? []} />
          <main id="main" tabindex={-1}>
            {props.notice ? <Notice {...props.notice} focus /> : null}
            <PageHeading heading={heading} lead={props.lead} actions={props.actions} />
            {props.children}
          </main>
        </div>
      </div>
      <footer class="shell-footer">
        <p>{words.footer}</p>
      </footer>
    </Document>
  );
}

/** The name of a procedure may be a paragraph: the longer, the smaller it is set, so that the work stays in view. */
function lengthOf(heading: Child): string {
  if (typeof heading !== 'string' || heading.length <= 110) return '';
  return heading.length > 240 ? ' heading-very-long' : ' heading-long';
}

function PageHeading({ heading, lead, actions }: { heading: Child; lead: Child; actions: Child }) {
  if (!heading) return actions ? <div class="page-actions">{actions}</div> : null;
  return (
    <div class="page-heading">
      <div class="page-heading-text">
        <h1 class={`govuk-heading-l${lengthOf(heading)}`} tabindex={-1}>
          {heading}
        </h1>
        {lead ? <p class="page-lead">{lead}</p> : null}
      </div>
      {actions ? <div class="page-actions">{actions}</div> : null}
    </div>
  );
}
