import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issueSentence } from '../../src/domain/issue-words.ts';

function said(schema: z.ZodType, given: unknown): string {
  const issue = schema.safeParse(given).error?.issues[0];
  return issue ? issueSentence('the field', issue) : 'nothing is wrong';
}

describe('what is wrong with a field', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), undefined, 'the field is missing'],
    [z.string(), null, 'the field is empty'],
    [z.string().min(1), '', 'the field is empty'],
    [z.array(z.string()).min(1), [], 'the field is empty'],
    [z.string(), 7, 'the field must be a text'],
    [z.number(), 'seven', 'the field must be a number'],
    [z.int(), 1.5, 'the field must be a whole number'],
    [z.boolean(), 'yes', 'the field must be true or false'],
    [z.array(z.string()), 'a', 'the field must be a list'],
    [z.strictObject({}), [], 'the field must be a set of fields, each “name: value”'],
    [z.strictObject({}), { spelt: 1 }, 'the field has no field called “spelt”'],
    [z.enum(['month', 'quarter']), 'week', 'the field must be one of month, quarter'],
    [z.literal('en'), 'ur', 'the field must be en'],
    [z.string().max(3), 'four', 'the field is too long: at most 3 characters'],
    [z.string().min(2), 'a', 'the field is too short: at least 2 characters'],
    [z.number().max(100), 101, 'the field is too large: at most 100'],
    [z.number().min(2), 1, 'the field is too small: at least 2'],
    [z.array(z.string()).max(1), ['a', 'b'], 'the field is too large: at most 1 entry'],
    [z.string().regex(/a/, 'it has an a'), 'b', 'the field: it has an a'],
    [z.union([z.number(), z.enum(['x'])]), 'b', 'the field must be x'],
  ])('is said in the words of a person (%#)', (schema, given, words) => {
    expect(said(schema, given)).toBe(words);
  });
});
