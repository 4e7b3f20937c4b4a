import { describe, expect, it } from 'vitest';
import { sectorName } from '../../src/domain/sector-name.ts';

describe('the name of a sector', () => {
  const sector = new Map([
    ['energy', { id: 'energy', name: 'Energy and Power' }],
    ['hydropower', { id: 'hydropower', name: 'Hydropower', parent: 'energy' }],
  ]);

  it('is its own, after that of the sector it is part of', () => {
    expect(sectorName({ sector }, 'energy')).toBe('Energy and Power');
    expect(sectorName({ sector }, 'hydropower')).toBe('Energy and Power: Hydropower');
  });

  it('is null for one that the plan does not have', () => {
    expect(sectorName({ sector }, 'coal')).toBeNull();
  });
});
