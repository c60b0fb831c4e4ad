/** Addresses of this module's pages. */
export const taskPaths = { inbox: '/viec-can-lam' };
