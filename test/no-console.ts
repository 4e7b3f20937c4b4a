import { afterEach, beforeEach, expect } from 'vitest';

/** Console output fails a test: what the product has to say goes through its results. */
const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
const said: string[] = [];
const original = METHODS.map((method) => [method, console[method]] as const);

beforeEach(() => {
  said.length = 0;
  for (const method of METHODS) console[method] = (...words: unknown[]) => void said.push(words.map(String).join(' '));
});

afterEach(() => {
  for (const [method, print] of original) console[method] = print;
  expect(said).toEqual([]);
});
