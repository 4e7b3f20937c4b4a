import { describe, expect, it } from 'vitest';
import { Office, sameOffice } from '../../src/domain/office.ts';

describe('an office as it was typed', () => {
  it.each([
    ['Secretary, School Education', 'secretary  school education', true],
    ['Chief Secretary', 'CHIEF-SECRETARY.', true],
    ['Chief Secretary', 'ChiefSecretary', true],
    ['Secretary, Health', 'Secretary, Finance', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameOffice(a, b)).toBe(same);
  });

  it('is not blank', () => {
    expect(Office.safeParse('   ').success).toBe(false);
    expect(Office.parse(' Head of Unit ')).toBe('Head of Unit');
  });
});
