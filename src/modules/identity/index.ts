/** Officers, their roles at units, and who is signed in (cán bộ, công chức; vai trò; đăng nhập). */
export { insertOfficer, type NewOfficer } from './add-officer/insert-officer.ts';
export { authenticate } from './authenticate.ts';
export { hashPassword } from './hash-password.ts';
export { officerNames, officersWithRole } from './read-officers.ts';
