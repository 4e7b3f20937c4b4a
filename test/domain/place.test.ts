import { describe, expect, it } from 'vitest';
import { period } from '../../src/domain/period.ts';
import { Place, placeExists, placeFinder, placeKey } from '../../src/domain/place.ts';

const chiniot = Place.parse({ id: 'chiniot', name: 'Chiniot', kind: 'district', from: '2009-Q1', to: '2015-06' });
const khan = Place.parse({
  id: 'dera-ghazi-khan',
  name: 'Dera Ghazi Khan',
  short: 'D.G. Khan',
  kind: 'district',
  aliases: ['DG Khan', '-'],
});

describe('a place', () => {
  it.each([
    ['2008', false],
    ['2008-12', false],
    ['2009-01', true],
    ['2009', true],
    ['2015-06', true],
    ['2015', true],
    ['2015-Q3', false],
  ])('in %s exists: %s', (when, exists) => expect(placeExists(chiniot, period(when))).toBe(exists));

  it('without dates exists always', () => expect(placeExists(khan, period('1900'))).toBe(true));

  it('is found by id, name, short name and alias, however it is spaced', () => {
    const find = placeFinder([chiniot, khan]);
    for (const name of ['dera-ghazi-khan', 'Dera  Ghazi KHAN ', 'd g khan', 'D.G.Khan', 'DG Khan']) {
      expect(find(name)?.id).toBe('dera-ghazi-khan');
    }
    expect(find('Dera Ghazi')).toBeUndefined();
  });

  it('is not found by no name at all', () => {
    const find = placeFinder([khan]);
    expect([find(''), find(' - '), find('…')]).toEqual([undefined, undefined, undefined]);
  });

  it('given first keeps a name that two claim', () => {
    const twin = { ...chiniot, id: 'twin', aliases: ['DG Khan'] };
    expect(placeFinder([khan, twin])('DG Khan')?.id).toBe('dera-ghazi-khan');
  });

  it('folds names of any script', () => expect(placeKey('  ضلع  لاہور ')).toBe('ضلع لاہور'));
});
