import type { Light } from './light.ts';

/** The shape of each light in a box of 20 by 20: square, triangle, diamond, circle, as large as one another. */
export const MARK_PATHS: Readonly<Record<Light, string>> = {
  R: 'M2.5 2.5h15v15h-15z',
  AR: 'M10 1.8 19.2 18.2H.8z',
  AG: 'M10 .5 19.5 10 10 19.5.5 10z',
  G: 'M10 1.3a8.7 8.7 0 1 1 0 17.4 8.7 8.7 0 0 1 0-17.4z',
};
