/** Addresses of the module's pages; `':id'` makes the pattern. */
export const startPath = '/';
export const signInPath = '/dang-nhap';
export const secondFactorPath = '/dang-nhap/ma-xac-thuc';
export const signOutPath = '/dang-xuat';
export const changePasswordPath = '/doi-mat-khau';
export const ownAccountPath = '/tai-khoan';
export const enableTotpPath = '/tai-khoan/xac-thuc-hai-buoc';
export const disableTotpPath = '/tai-khoan/xac-thuc-hai-buoc/tat';
export const endSessionPath = (id: string) => `/tai-khoan/phien/${id}/ket-thuc`;
export const endOtherSessionsPath = '/tai-khoan/phien/ket-thuc-khac';

export const officersPath = '/can-bo';
export const addOfficerPath = '/can-bo/them';
export const officerPath = (id: string) => `/can-bo/${id}`;
export const changeOfficerPath = (id: string) => `/can-bo/${id}/sua`;
export const grantRolePath = (id: string) => `/can-bo/${id}/vai-tro/them`;
export const withdrawRolePath = (id: string) => `/can-bo/${id}/vai-tro/go`;
export const accountActionPath = (id: string, action: string) => `/can-bo/${id}/${action}`;
export const auditLogPath = '/lich-su';

/** A page of the sign-in that remembers where its user wanted to go. */
export function goingOnTo(path: string, next: string): string {
  return next === startPath ? path : `${path}?${new URLSearchParams({ tiep: next })}`;
}
