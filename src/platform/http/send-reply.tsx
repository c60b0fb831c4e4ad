import type { Context as HttpContext } from 'hono';
import { type NavItem, Page, type PageProps, PublicPage, SignInPage } from '#ui/page.tsx';
import { isAllowed } from '../authorization.ts';
import type { Context } from '../context.ts';
import { say } from '../i18n/messages.ts';
import { MENU_SECTIONS, type MenuItem } from '../registry.ts';
import { takeNotice, writeCookies } from './cookies.ts';
import type { Download, Reply, View } from './reply.ts';

type Status = 200 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

/** Turns a handler's reply into HTTP. */
export function sendReply(
  http: HttpContext,
  context: Context,
  reply: Reply,
  status: Status = 200,
  bar?: ReturnType<typeof barCount>,
): Response | Promise<Response> {
  switch (reply.kind) {
    case 'view':
      return sendView(http, context, reply, { status, bar });
    case 'fragment':
      return http.html(<>{reply.body}</>, status);
    case 'seeOther':
      writeCookies(http, reply, context.config.publicUrl?.startsWith('https:') ?? false, context.clock.now());
      return http.redirect(reply.to, 303);
    case 'download':
      return download(http, reply);
    case 'stream':
      return http.body(ReadableStream.from(reply.pieces), 200, headersOf(reply, 'attachment'));
  }
}

async function sendView(
  http: HttpContext,
  context: Context,
  reply: View,
  { status, bar }: { readonly status: Status; readonly bar: ReturnType<typeof barCount> | undefined },
): Promise<Response> {
  const counted = reply.shell === 'desk' && status < 500 ? await (bar ?? barCount(context)) : undefined;
  return http.html(shell(http, context, { reply, status, counted }) as unknown as string, status);
}

/** What waits for the officer, for the bar. */
export async function barCount(context: Context): Promise<PageProps['tasks']> {
  const bar = context.registry.barCount;
  if (!bar || !isAllowed(context.actor, bar.permission)) return undefined;
  const { open, late } = await bar.count(context);
  return { href: bar.href, text: say(context, bar.label), open, late };
}

interface Shown {
  readonly reply: View;
  readonly status: Status;
  readonly counted: PageProps['tasks'];
}

function shell(http: HttpContext, context: Context, { reply, status, counted }: Shown) {
  const { actor } = context;
  const text = takeNotice(http);
  const notice = text === undefined ? undefined : { text };
  const hasErrors = status >= 400;
  const publicNav = context.registry.publicMenu.map(({ label, href }) => ({
    href,
    text: say(context, label),
  }));
  if (reply.shell === 'bare') {
    return (
      <SignInPage {...bareProps(reply)} notice={notice} hasErrors={hasErrors} nav={publicNav}>
        {reply.body}
      </SignInPage>
    );
  }
  if (reply.shell === 'public') {
    const links = [{ href: '/dang-nhap', text: say(context, 'platform.for-officers') }];
    return (
      <PublicPage
        {...bareProps(reply)}
        notice={notice}
        hasErrors={hasErrors}
        links={links}
        nav={publicNav}
        currentPath={http.req.path}
      >
        {reply.body}
      </PublicPage>
    );
  }
  const menu = menuOf(context);
  const { search } = context.registry;
  const { path } = http.req;
  return (
    <Page
      {...reply.page}
      nav={menu.filter(({ section }) => section !== 'account').map((item) => navItem(context, item))}
      accountLinks={menu.filter(({ section }) => section === 'account').map((item) => navItem(context, item))}
      currentPath={path}
      actor={
        actor.kind === 'officer'
          ? { name: actor.name, unitName: actor.unitName, roles: rolesOf(context) }
          : undefined
      }
      tasks={counted}
      notice={notice}
      hasErrors={hasErrors}
      searchable={search !== undefined && isAllowed(actor, search.permission)}
      paths={search && { search: search.href }}
      query={http.req.query('q')}
    >
      {reply.body}
    </Page>
  );
}

function bareProps({ page }: View) {
  return { title: page.title, ...(page.lead === undefined ? {} : { lead: page.lead }) };
}

/** What the actor may open, group by group. */
function menuOf({ actor, registry }: Context): MenuItem[] {
  const place = ({ section, rank = 50 }: MenuItem) => MENU_SECTIONS.indexOf(section) * 1000 + rank;
  return registry.menu
    .filter((item) => isAllowed(actor, item.permission))
    .toSorted((a, b) => place(a) - place(b));
}

function navItem(context: Context, item: MenuItem): NavItem {
  return {
    href: item.href,
    text: say(context, item.label),
    section: say(context, `platform.menu-${item.section}`),
  };
}

function rolesOf(context: Context): string[] {
  if (context.actor.kind !== 'officer') return [];
  return [...new Set(context.actor.grants.map((grant) => say(context, `role.${grant.role.toLowerCase()}`)))];
}

function download(http: HttpContext, reply: Download): Response {
  const disposition = reply.inline ? 'inline' : 'attachment';
  return http.body(reply.bytes as Uint8Array<ArrayBuffer>, 200, headersOf(reply, disposition));
}

function headersOf({ mediaType, fileName }: Pick<Download, 'mediaType' | 'fileName'>, disposition: string) {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  return {
    'content-type': mediaType,
    'content-disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'cache-control': 'private, no-store',
  };
}
