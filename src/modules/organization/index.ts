/** Units of the administration: the tree, its dates, and who went on in whom (cơ quan, đơn vị). */
export { type CountedUnit, countedUnitIds, countedUnitsOfEach, presentUnitOf } from './counted-units.ts';
export { isOpenOn, type Unit, type UnitKind } from './domain/unit.ts';
export {
  importUnits,
  type RejectedUnit,
  rejectedUnitsCsv,
  type UnitImport,
} from './import-units/import-units.ts';
export { readUnitFile } from './import-units/read-unit-file.ts';
export { loadProvinces } from './load-reference/load-provinces.ts';
export { loadUnits } from './load-reference/load-units.ts';
export { areAllUnits, findUnitByCode, getUnit, listUnits, subtreeIds, unitNames } from './read-units.ts';
export { valuesOfEach } from './values-of-each.ts';
