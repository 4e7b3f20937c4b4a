import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/domain/agenda.ts';
import { EXAMPLE_INDEX, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { validateAgenda } from '../../src/stages/validate-agenda.ts';
import { validateUnit } from '../../src/stages/validate-unit.ts';

describe('the profile of a unit', () => {
  const validate = (changes: object) => () => validateUnit({ ...EXAMPLE_UNIT, ...changes }, EXAMPLE_INDEX, 'unit.yaml');

  it('names a place of the register', () => {
    expect(validate({ place: 'panjab' })).toThrow('unit.yaml: place is panjab, which the register does not have');
  });
});

describe('the days by which returns are due', () => {
  const agenda = (changes: object) =>
    Agenda.parse({ period: '2015-Q2', number: 1, date: '2015-08-12', cutOff: '2015-08-05', ...changes });
  const validate = (changes: object) => () =>
    validateAgenda(agenda(changes), [], { register: EXAMPLE_INDEX, unit: EXAMPLE_UNIT }, 'a.yaml');

  it('lie between the beginning of the period and the day on which the data are locked', () => {
    expect(validate({ due: '2015-07-20', extensions: { 'school-education': '2015-08-05' } })).not.toThrow();
    expect(validate({ due: '2015-08-06' })).toThrow(
      'returns are due on 2015-08-06, after the data are locked on 2015-08-05',
    );
    expect(validate({ extensions: { 'school-education': '2015-03-31' } })).toThrow('before 2015-Q2 begins');
  });

  it('are extended for departments of the unit', () => {
    expect(validate({ extensions: { 'school-edukation': '2015-07-27' } })).toThrow('the unit has no such department');
  });
});
