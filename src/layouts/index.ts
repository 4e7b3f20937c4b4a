import type { Layout } from '../domain/layout.ts';
import { STANDARD } from './standard.ts';

/** The layouts that come with the program; a unit adds its own as `layouts/*.yaml`. */
export const LAYOUTS: readonly Layout[] = [STANDARD];
