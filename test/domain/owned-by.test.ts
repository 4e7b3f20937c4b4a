import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../src/domain/owned-by.ts';

const department = (id: string, name: string, officer: string, short?: string) => ({
  id,
  name,
  officer,
  ...(short ? { short } : {}),
});
const PUNJAB = [
  department('school-education', 'School Education', 'Secretary, School Education'),
  department('health', 'Health', 'Secretary, Health'),
  department(
    'local-government',
    'Local Government and Community Development',
    'Secretary, Local Government',
    'Local Government',
  ),
  department(
    'public-health-engineering',
    'Public Health Engineering',
    'Secretary, Public Health Engineering',
    'Public Health Eng.',
  ),
];
const SINDH = [
  department('immunisation', 'Directorate of Immunisation', 'Project Director, Immunisation', 'Immunisation'),
  department(
    'district-health',
    'Directorate General, Health Services',
    'Director General, Health Services',
    'Health Services',
  ),
  department('hospitals', 'Directorate of Hospitals', 'Director, Hospitals', 'Hospitals'),
];

describe('the department that an office belongs to', () => {
  it.each([
    ['School Education', 'school-education'],
    ['Secretary Health', 'health'],
    ['Secretary, Health', 'health'],
    ['Secretary Local Govt', 'local-government'],
    ['Local Government', 'local-government'],
    ['Secretary PHE', 'public-health-engineering'],
    ['Public Health Eng.', 'public-health-engineering'],
  ])('%s', (office, id) => expect(ownerOf(office, PUNJAB)?.id).toBe(id));

  it.each(['Chief Secretary', 'Secretary Finance', 'Finance', 'Textbook Board', 'Secretary', 'Commissioner'])(
    '%s is of none',
    (office) => expect(ownerOf(office, PUNJAB)).toBeNull(),
  );

  it('must have the title that its officer has', () => {
    expect(ownerOf('Director Hospitals', SINDH)?.id).toBe('hospitals');
    expect(ownerOf('Director General', SINDH)?.id).toBe('district-health');
    expect(ownerOf('Health Services', SINDH)?.id).toBe('district-health');
    expect(ownerOf('Secretary Health', SINDH)).toBeNull();
  });
});
