import { z } from 'zod';

/** A short permanent name of one thing of the plan: lower-case letters, digits and hyphens, starting with a letter or digit. */
export const Identifier = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id is lower-case letters and digits joined by hyphens, such as school-education',
  )
  .max(60);
export type Identifier = z.infer<typeof Identifier>;

/** Turns a name into an identifier: "School Education" becomes `school-education`. */
export function identifierFrom(name: string): Identifier {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
