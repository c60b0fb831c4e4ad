/** The words around every page: bar, menu, footer. */
export type ShellWords = {
  brand: string;
  home: string;
  skip: string;
  menu: string;
  mainNavigation: string;
  forCitizens: string;
  search: string;
  searchHint: string;
  account: string;
  roles: string;
  changePassword: string;
  signOut: string;
  error: string;
  footer: string;
};

export const shellWords: ShellWords = {
  brand: 'Một Cửa',
  home: 'Một Cửa – về trang chính',
  skip: 'Đến nội dung chính',
  menu: 'Mục lục',
  mainNavigation: 'Mục chính',
  forCitizens: 'Dành cho người dân, doanh nghiệp',
  search: 'Tìm',
  searchHint: 'Tìm mã hồ sơ, họ tên',
  account: 'Tài khoản',
  roles: 'Vai trò',
  changePassword: 'Đổi mật khẩu',
  signOut: 'Đăng xuất',
  error: 'Lỗi',
  footer: 'Một Cửa – phần mềm nguồn mở, giấy phép Apache-2.0',
};
