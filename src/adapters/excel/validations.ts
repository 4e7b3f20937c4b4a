import type { DataValidation, Worksheet } from 'exceljs';

/** Rules for what may be typed, by range. */
interface Validations {
  add(range: string, rule: DataValidation): void;
}

/** The one way to give exceljs a whole range at once; its types leave it out, and cell by cell it overlaps ranges. */
export function validationsOf(sheet: Worksheet): Validations {
  const validations: unknown = Reflect.get(sheet, 'dataValidations');
  if (!isValidations(validations)) throw new Error('this exceljs keeps its validations elsewhere');
  return validations;
}

function isValidations(value: unknown): value is Validations {
  return typeof value === 'object' && value !== null && 'add' in value && typeof value.add === 'function';
}
