import assert from 'node:assert/strict';
import { test } from 'node:test';
import { galleryPage } from './gallery.tsx';
import { activeItem } from './navigation.tsx';
import { Page, SignInPage } from './page.tsx';

const nav = [
  { href: '/viec', text: 'Việc của tôi', section: 'Hồ sơ', count: 3 },
  { href: '/ho-so', text: 'Sổ theo dõi', section: 'Hồ sơ' },
  { href: '/ho-so/tiep-nhan', text: 'Tiếp nhận', section: 'Hồ sơ' },
];
const actor = { name: 'Nguyễn <b>Mẫu</b>', unitName: 'Phường Ví Dụ', roles: ['Cán bộ tiếp nhận'] };

test('the entry with the longest fitting address is the current one', () => {
  assert.equal(activeItem(nav, '/ho-so/tiep-nhan/1.001193')?.text, 'Tiếp nhận');
  assert.equal(activeItem(nav, '/ho-so?q=a')?.text, 'Sổ theo dõi');
  assert.equal(activeItem(nav, '/ho-so-khac'), undefined);
  assert.equal(activeItem([{ href: '/', text: 'Trang chính' }], '/xyz')?.text, 'Trang chính');
});

test('the daily work is always open, of the other groups only that of the current page', async () => {
  const items = [
    ...nav,
    { href: '/tong-quan', text: 'Tổng quan', section: 'Theo dõi' },
    { href: '/don-vi', text: 'Đơn vị', section: 'Danh mục' },
  ];
  const html = String(await (<Page title="Đơn vị" nav={items} currentPath="/don-vi/7" />));
  const side = html.slice(html.indexOf('class="shell-nav"'), html.indexOf('class="shell-main"'));
  assert.match(side, /<h2 class="nav-section">Hồ sơ<\/h2>/);
  assert.match(side, /<details class="nav-group"><summary class="nav-section">Theo dõi</);
  assert.match(side, /<details class="nav-group" open=""><summary class="nav-section">Danh mục</);
});

test('a heading as long as a paragraph is set smaller', async () => {
  const classOf = async (title: string) =>
    String(await (<Page title={title} nav={[]} currentPath="/" />)).match(/<h1 class="([^"]+)"/)?.[1];
  assert.equal(await classOf('Đăng ký khai sinh'), 'govuk-heading-l');
  assert.equal(await classOf('Giao đất ở '.repeat(12)), 'govuk-heading-l heading-long');
  assert.equal(await classOf('Giao đất ở '.repeat(40)), 'govuk-heading-l heading-very-long');
});

test('a page is a whole document that escapes names and can be signed out of', async () => {
  const page = (
    <Page
      title="Sổ theo dõi"
      actor={actor}
      nav={nav}
      currentPath="/ho-so"
      hasErrors
      query={'"x'}
      notice={{ text: 'Đã xong.' }}
    />
  );
  const html = String(await page);
  assert.match(html, /^<!DOCTYPE html><html lang="vi">/);
  assert.match(html, /<title>Lỗi: Sổ theo dõi – Một Cửa<\/title>/);
  assert.match(html, /Nguyễn &lt;b&gt;Mẫu&lt;\/b&gt;/);
  assert.match(html, /<form method="post" action="\/dang-xuat">/);
  assert.match(html, /name="q" type="search" value="&quot;x"/);
  assert.match(html, /role="status"/);
  assert.equal(html.match(/<h1/g)?.length, 1);
  assert.equal(html.match(/<main/g)?.length, 1);
});

test('a page without actor shows neither search nor account', async () => {
  const html = String(await (<SignInPage title="Đăng nhập" />));
  assert.doesNotMatch(html, /data-search|account/);
});

test('no component needs what the content security policy refuses', async () => {
  const html = String(await galleryPage());
  assert.doesNotMatch(html, /\sstyle=/);
  assert.doesNotMatch(html, /\son[a-z]+=/);
  assert.doesNotMatch(html, /<script(?![^>]* src=)/);
  assert.doesNotMatch(html, /(?:src|href)="(?:https?:)?\/\//);
});

test('no id stands twice in the gallery, and every label and description finds its control', async () => {
  const html = String(await galleryPage());
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
  assert.equal(new Set(ids).size, ids.length, ids.filter((id, index) => ids.indexOf(id) !== index).join(' '));
  const named = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]+)"/g)];
  for (const id of named.flatMap((match) => (match[1] ?? '').split(' '))) assert.ok(ids.includes(id), id);
});
