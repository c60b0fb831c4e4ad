/** Addresses of the module's pages; `':id'` makes the pattern. */
export const unitsPath = '/don-vi';
export const unitPath = (id: string) => `/don-vi/${id}`;
export const addUnitPath = '/don-vi/them';
export const addUnitBelowPath = (parentId: string) => `/don-vi/them?tren=${parentId}`;
export const mergeUnitsPath = '/don-vi/hop-nhat';
export const changeUnitPath = (id: string) => `/don-vi/${id}/sua`;
export const closeUnitPath = (id: string) => `/don-vi/${id}/dong`;
export const importUnitsPath = '/don-vi/nhap';
export const provincesPath = '/tinh';
