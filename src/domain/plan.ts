import { z } from 'zod';
import { Identifier } from './identifier.ts';

/** A part of government with its own stocktake section: education, health. */
export const Sector = z.strictObject({
  id: Identifier.describe('Short permanent name'),
  name: z.string().min(1).max(40).describe('As printed: School Education'),
  parent: Identifier.optional().describe('The sector this is a sub-sector of, where there is one'),
});
export type Sector = z.infer<typeof Sector>;

/** One of the few things the executive has chosen to follow in a sector; it is rated by its headline indicator. */
export const Priority = z.strictObject({
  id: Identifier.describe('Short permanent name'),
  sector: Identifier.describe('Sector id'),
  number: z.int().positive().describe('Its place in the sector; the order never changes between stocktakes'),
  name: z.string().min(1).max(30).describe('As printed: Children in school'),
  officer: z.string().min(1).max(40).describe('Accountable office: Secretary, School Education'),
});
export type Priority = z.infer<typeof Priority>;

/** A piece of work under a priority, followed by milestones. */
export const Initiative = z.strictObject({
  id: Identifier.describe('Short permanent name'),
  priority: Identifier.describe('Priority id'),
  department: Identifier.describe('Department that reports it'),
  name: z.string().min(1).max(80).describe('As printed'),
});
export type Initiative = z.infer<typeof Initiative>;
