import { expect, it } from 'vitest';
import { isPlural, toBe } from '../../src/domain/is-plural.ts';

it.each([
  'Schools visited',
  'Doctors present',
  'Working schemes',
  'Illegal dumps',
  'Four basics',
  'Complaints',
  'Beds in use',
  'Children in school',
  'Vehicles working',
  'pupils counted present',
  'pupils counted present (attendance)',
  'teachers in post in Lahore',
])('%s are', (name) => expect(isPlural(name)).toBe(true));

it.each([
  'Participation',
  'Teacher absence',
  'Four-hour share',
  'Change since 2011',
  'Access to services',
  'Sales tax',
  'Vaccine drop-out',
  'Waste collected',
  'Diabetes',
  'HIV/AIDS status',
  'attendance in Lahore schools',
  'Punjab’s',
  'the numerator (working schemes in Rajanpur)',
  '',
])('%s is', (name) => expect(isPlural(name)).toBe(false));

it('gives the verb', () => expect([toBe('Complaints'), toBe('Attendance')]).toEqual(['are', 'is']));
