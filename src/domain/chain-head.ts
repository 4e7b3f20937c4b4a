import { z } from 'zod';

/** The head of a chain as somebody copies it from a deck: the first digits of a SHA-256, or all of them. */
export const ChainHead = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{12,64}$/, 'a head is 12 to 64 hexadecimal digits, as the annex of a deck prints it');
