import { describe, expect, it } from 'vitest';
import { unknownName } from '../../src/domain/unknown-name.ts';

describe('a name that nothing has', () => {
  it('brings up the nearest one, else all there are', () => {
    expect(unknownName('the register', 'place', 'lahor', ['lahore', 'multan'])).toMatchObject({
      code: 'unknown-name',
      message: 'the register has no place “lahor”',
      remedy: 'Did you mean lahore?',
    });
    expect(unknownName('the register', 'place', 'x', ['lahore', 'multan']).remedy).toBe('There are lahore, multan.');
  });

  it('sends the reader elsewhere for a long list', () => {
    const names = Array.from({ length: 40 }, (_, i) => `place-${i}`);
    expect(unknownName('the register', 'place', 'zzz', names, 'See the sheet Places.').remedy).toBe(
      'See the sheet Places.',
    );
  });
});
