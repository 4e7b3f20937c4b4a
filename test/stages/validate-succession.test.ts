import { describe, expect, it } from 'vitest';
import { period } from '../../src/domain/period.ts';
import { Place } from '../../src/domain/place.ts';
import { cellOf, readChanged } from './read-changed.ts';

const FIRST_NEW = 8;
const place = (id: string, name: string, more: object = {}) =>
  Place.parse({ id, name, kind: 'district', parent: 'punjab', ...more });
const at = (field: string, row = FIRST_NEW) => `Places!${cellOf('Places', field, row)}`;

/** The example with Attock until 2014, and places that may succeed it. */
function successors(...places: Place[]) {
  return readChanged((register) => {
    register.places = [
      ...register.places.map((one) => (one.id === 'attock' ? { ...one, to: period('2014') } : one)),
      ...places,
    ];
  });
}

describe('places that succeed others', () => {
  it('begin in the month after those end, and come back as they were written', () => {
    const { findings, read, given } = successors(
      place('north', 'North', { from: '2015-Q1', succeeds: ['attock'] }),
      place('south', 'South', { from: '2015-01', succeeds: ['attock'] }),
    );
    expect(findings).toEqual([]);
    expect(read).toEqual(given);
  });

  it('leave no month between, and none in both', () => {
    const gap = successors(place('north', 'North', { from: '2015-Q2', succeeds: ['attock'] }));
    expect(gap.found).toEqual([`register-succession ${at('from')}`]);
    expect(gap.said[0]).toBe(
      'north begins in 2015-04 and attock, which it succeeds, ends in 2014-12; no month lies between the two. Begin it in 2015-01, or correct the end of attock.',
    );
    const overlap = successors(place('north', 'North', { from: '2014-12', succeeds: ['attock'] }));
    expect(overlap.said[0]).toContain('no month lies in both');
  });

  it('have dates, and are of one breakdown', () => {
    expect(successors(place('north', 'North', { succeeds: ['attock'] })).found).toEqual([
      `register-succession ${at('from')}`,
    ]);
    expect(successors(place('north', 'North', { from: '2015', succeeds: ['lahore'] })).said[0]).toContain(
      'lahore has no end; it ends where north begins. Write under To of lahore',
    );
    expect(successors(place('north', 'North', { from: '2015', succeeds: ['attock'], kind: 'area' })).found).toEqual([
      `register-succession ${at('succeeds')}`,
    ]);
  });

  it('do not follow on themselves', () => {
    const { found, said } = successors(
      place('north', 'North', { from: '2015', to: '2015', succeeds: ['south'] }),
      place('south', 'South', { from: '2016', to: '2016', succeeds: ['north'] }),
    );
    expect(found).toEqual([`register-circle ${at('succeeds')}`, `register-circle ${at('succeeds', FIRST_NEW + 1)}`]);
    expect(said[0]).toContain('north succeeds south succeeds north; places follow on one another in time.');
  });

  it('name places that there are', () => {
    expect(successors(place('north', 'North', { from: '2015', succeeds: ['atock'] })).found).toEqual([
      `register-unknown-name ${at('succeeds')}`,
    ]);
  });
});
