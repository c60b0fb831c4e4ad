/** Languages of the shell (bar, menu, footer). The pages themselves are Vietnamese. */
export type ShellLocale = 'vi' | 'en';

/** The words of the shell in one language. */
export type ShellWords = {
  brand: string;
  home: string;
  skip: string;
  menu: string;
  mainNavigation: string;
  search: string;
  searchHint: string;
  account: string;
  roles: string;
  changePassword: string;
  signOut: string;
  signIn: string;
  error: string;
  footer: string;
  backToTop: string;
  contrast: string;
};

const words: Record<ShellLocale, ShellWords> = {
  vi: {
    brand: 'Một Cửa',
    home: 'Một Cửa – về trang chính',
    skip: 'Đến nội dung chính',
    menu: 'Mục lục',
    mainNavigation: 'Mục chính',
    search: 'Tìm',
    searchHint: 'Tìm mã hồ sơ, họ tên',
    account: 'Tài khoản',
    roles: 'Vai trò',
    changePassword: 'Đổi mật khẩu',
    signOut: 'Đăng xuất',
    signIn: 'Đăng nhập',
    error: 'Lỗi',
    footer: 'Một Cửa – phần mềm nguồn mở, giấy phép Apache-2.0',
    backToTop: 'Lên đầu trang',
    contrast: 'Tương phản cao',
  },
  en: {
    brand: 'Một Cửa',
    home: 'Một Cửa – home',
    skip: 'Skip to main content',
    menu: 'Menu',
    mainNavigation: 'Main navigation',
    search: 'Search',
    searchHint: 'Search code or name',
    account: 'Account',
    roles: 'Roles',
    changePassword: 'Change password',
    signOut: 'Sign out',
    signIn: 'Sign in',
    error: 'Error',
    footer: 'Một Cửa – open source, licensed under Apache-2.0',
    backToTop: 'Back to top',
    contrast: 'High contrast',
  },
};

/** The words of the shell; Vietnamese unless told otherwise. */
export function shellWords(locale: ShellLocale = 'vi'): ShellWords {
  return words[locale];
}
