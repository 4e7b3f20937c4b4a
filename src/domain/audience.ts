import { z } from 'zod';

/** Who may read a field; a field without a mark may be read by everybody whom its document concerns. */
const audiences = z.registry<{ audience: 'chief' }>();

/** Marks a field as written for the executive alone: it stands in no document that a department sees. */
export function forChiefOnly<S extends z.ZodType>(schema: S): S {
  audiences.add(schema, { audience: 'chief' });
  return schema;
}

/** Whether a schema was marked as written for the executive alone. */
export function isForChiefOnly(schema: z.ZodType): boolean {
  return audiences.has(schema);
}
