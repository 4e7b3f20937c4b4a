import { z } from 'zod';
import { isForChiefOnly } from '../../src/domain/audience.ts';

/** What a field may have to be, beside free words: an id, a day, a period. */
const CONSTRAINED = ['school-education', '2015-08-01', '2015-Q2', 'R', 'en', 'a@example.org'];

/** Plants words and figures that stand nowhere else, and remembers them. */
export class Canaries {
  readonly words: string[] = [];
  #next: number;

  /** The first number that is used; two planters with numbers far apart plant nothing alike. */
  constructor(first: number) {
    this.#next = first;
  }

  /** A word and a figure in one text: "zqx7001 817001". */
  text(): string {
    const n = this.#next++;
    const words = [`zqx${n}`, `81${n}`];
    this.words.push(...words);
    return words.join(' ');
  }

  /** A figure as a document prints it: 811,234 for 811234. */
  figure(): number {
    const value = 810_000 + (this.#next++ % 10_000);
    this.words.push(value.toLocaleString('en-GB'));
    return value;
  }

  /** The same value, every field of it that is for the executive alone filled with canaries. */
  plant(schema: z.ZodType, value: unknown): unknown {
    if (isForChiefOnly(schema)) return this.filled(schema);
    const inner = innerOf(schema);
    if (inner) {
      return isForChiefOnly(inner) || (value !== undefined && value !== null)
        ? this.plant(inner, value)
        : holdsChiefOnly(inner)
          ? this.plant(inner, value)
          : value;
    }
    if (schema instanceof z.ZodObject) {
      const given: Record<string, unknown> = isRecord(value) ? value : {};
      if (value === undefined && !holdsChiefOnly(schema)) return value;
      const planted = value === undefined ? record(this.filled(schema)) : { ...given };
      for (const [name, field] of fieldsOf(schema)) {
        const now = this.plant(field, planted[name]);
        if (now !== undefined) planted[name] = now;
      }
      return planted;
    }
    if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType) {
      const { element } = schema;
      const items: unknown[] = Array.isArray(value) ? value : [];
      if (!holdsChiefOnly(element)) return value;
      return (items.length > 0 ? items : [this.filled(element)]).map((item) => this.plant(element, item));
    }
    if (schema instanceof z.ZodRecord && schema.valueType instanceof z.ZodType) {
      const { valueType } = schema;
      if (!holdsChiefOnly(valueType)) return value;
      const members = isRecord(value) && Object.keys(value).length > 0 ? value : { 'school-education': undefined };
      return Object.fromEntries(Object.entries(members).map(([key, item]) => [key, this.plant(valueType, item)]));
    }
    return value;
  }

  /** A value of a schema in which every field is filled: words and figures with canaries, the rest with what it takes. */
  filled(schema: z.ZodType): unknown {
    const inner = innerOf(schema);
    if (inner) return this.filled(inner);
    if (schema instanceof z.ZodObject) {
      return Object.fromEntries(fieldsOf(schema).map(([name, field]) => [name, this.filled(field)]));
    }
    if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType) {
      return [this.filled(schema.element), this.filled(schema.element)];
    }
    if (schema instanceof z.ZodRecord && schema.valueType instanceof z.ZodType) {
      return { 'school-education': this.filled(schema.valueType) };
    }
    if (schema instanceof z.ZodEnum) return schema.options[0];
    if (schema.safeParse(true).success) return true;
    const fixed = CONSTRAINED.find((one) => schema.safeParse(one).success);
    if (schema.safeParse('zqx0 810').success) return this.text();
    if (fixed !== undefined) return fixed;
    if (schema.safeParse(810_000).success) return this.figure();
    throw new Error(`no canary fits a field of type ${schema.def.type}: teach the planter what it takes`);
  }
}

/** True where a schema, or anything in it, is for the executive alone. */
export function holdsChiefOnly(schema: z.ZodType): boolean {
  if (isForChiefOnly(schema)) return true;
  const inner = innerOf(schema);
  if (inner) return holdsChiefOnly(inner);
  if (schema instanceof z.ZodObject) return fieldsOf(schema).some(([, field]) => holdsChiefOnly(field));
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType) return holdsChiefOnly(schema.element);
  if (schema instanceof z.ZodRecord && schema.valueType instanceof z.ZodType) return holdsChiefOnly(schema.valueType);
  return false;
}

/** What a wrapper wraps: optional, nullable, default, read-only, the input of a pipe; null for any other schema. */
function innerOf(schema: z.ZodType): z.ZodType | null {
  const inner =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
      ? schema.def.innerType
      : schema instanceof z.ZodPipe
        ? schema.def.in
        : null;
  return inner instanceof z.ZodType ? inner : null;
}

function fieldsOf(schema: z.ZodObject): [string, z.ZodType][] {
  return Object.entries(schema.shape).flatMap(([name, field]) =>
    field instanceof z.ZodType ? [[name, field] satisfies [string, z.ZodType]] : [],
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? { ...value } : {};
}
