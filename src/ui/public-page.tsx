import type { Child } from 'hono/jsx';
import { Document } from './document.tsx';
import { activeItem, type NavItem } from './navigation.tsx';
import { Notice, type NoticeContent } from './notice.tsx';
import { shellWords as words } from './shell-words.ts';
import { BrandMark } from './top-bar.tsx';

export type PublicPageProps = {
  title: string;
  /** The h1, if it differs from the title; `null` when the children bring their own. */
  heading?: Child;
  lead?: Child;
  /** Name of the province or commune whose page this is. */
  unitName?: string | undefined;
  notice?: NoticeContent | undefined;
  hasErrors?: boolean | undefined;
  /** Where the brand leads; '/' unless told. */
  homePath?: string | undefined;
  /** Links at the right of the bar, such as sign-in. */
  links?: readonly { href: string; text: string }[] | undefined;
  /** The pages for citizens, under the bar. */
  nav?: readonly NavItem[] | undefined;
  /** Path of this request; marks the entry it belongs to. */
  currentPath?: string | undefined;
  /** Address, telephone and the responsible person, for the foot of the page. */
  footer?: Child;
  children?: Child;
};

/** A page for everyone: roomy, without the desk's navigation. */
export function PublicPage(props: PublicPageProps) {
  const heading = props.heading === undefined ? props.title : props.heading;
  return (
    <Document
      title={props.hasErrors ? `${words.error}: ${props.title}` : props.title}
      words={words}
      kind="public"
    >
      <header class="top-bar">
        <a class="top-bar-brand" href={props.homePath ?? '/'} aria-label={words.home}>
          <BrandMark />
          {words.brand}
        </a>
        {props.unitName ? <span class="top-bar-unit">{props.unitName}</span> : null}
        <div class="top-bar-links">
          {props.links?.map((link) => (
            <a href={link.href}>{link.text}</a>
          ))}
        </div>
      </header>
      <PublicNavigation nav={props.nav} currentPath={props.currentPath} />
      <main id="main" class="public-main" tabindex={-1}>
        {props.notice ? <Notice {...props.notice} focus /> : null}
        {heading ? <h1 class="govuk-heading-xl">{heading}</h1> : null}
        {props.lead ? <p class="page-lead">{props.lead}</p> : null}
        {props.children}
      </main>
      <footer class="shell-footer">
        {props.footer}
        <p>{words.footer}</p>
      </footer>
    </Document>
  );
}

type PublicNavigationProps = Pick<PublicPageProps, 'nav' | 'currentPath'>;

function PublicNavigation({ nav = [], currentPath = '' }: PublicNavigationProps) {
  if (nav.length === 0) return null;
  const active = activeItem(nav, currentPath);
  return (
    <nav class="public-nav" aria-label={words.forCitizens}>
      <ul>
        {nav.map((item) => (
          <li>
            <a href={item.href} aria-current={item === active ? 'page' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type SignInPageProps = Pick<
  PublicPageProps,
  'title' | 'lead' | 'unitName' | 'notice' | 'hasErrors' | 'nav'
> & {
  /** Under the card: demo accounts, whom to call. */
  aside?: Child;
  children?: Child;
};

/** One narrow card in the middle: sign-in, second factor, change of password. */
export function SignInPage(props: SignInPageProps) {
  return (
    <Document
      title={props.hasErrors ? `${words.error}: ${props.title}` : props.title}
      words={words}
      kind="desk"
    >
      <main id="main" class="sign-in" tabindex={-1}>
        <div class="sign-in-brand">
          <BrandMark />
          <span>{words.brand}</span>
        </div>
        {props.unitName ? <p class="sign-in-unit">{props.unitName}</p> : null}
        <div class="card sign-in-card">
          {props.notice ? <Notice {...props.notice} focus /> : null}
          <h1 class="govuk-heading-l">{props.title}</h1>
          {props.lead ? <p class="page-lead">{props.lead}</p> : null}
          {props.children}
        </div>
        {props.aside ? <div class="sign-in-aside">{props.aside}</div> : null}
        {props.nav && props.nav.length > 0 ? (
          <div class="sign-in-aside">
            <p class="sign-in-citizens">{words.forCitizens}</p>
            <PublicNavigation nav={props.nav} />
          </div>
        ) : null}
      </main>
      <footer class="shell-footer">
        <p>{words.footer}</p>
      </footer>
    </Document>
  );
}
