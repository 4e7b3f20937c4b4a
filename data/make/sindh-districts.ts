import { identifierFrom } from '../../src/domain/identifier.ts';
import { Place } from '../../src/domain/place.ts';
import type { SamplePlace } from './sample-plan.ts';

/**
 * The 29 districts of Sindh with their inhabitants in thousands, rounded by hand and used only to size denominators; the
 * spellings that returns use, and a short name where charts need one.
 */
const DISTRICTS: readonly (readonly [
  name: string,
  inhabitants: number,
  aliases?: readonly string[],
  short?: string,
])[] = [
  ['Badin', 1800],
  ['Dadu', 1550],
  ['Ghotki', 1650],
  ['Hyderabad', 2200],
  ['Jacobabad', 1010],
  ['Jamshoro', 990],
  ['Karachi Central', 2970, ['Central Karachi'], 'Karachi C.'],
  ['Karachi East', 2870, ['East Karachi'], 'Karachi E.'],
  ['Karachi South', 1790, ['South Karachi'], 'Karachi S.'],
  ['Karachi West', 3910, ['West Karachi'], 'Karachi W.'],
  ['Kashmore', 1090, ['Kandhkot', 'Kashmore at Kandhkot']],
  ['Khairpur', 2400],
  ['Korangi', 2460],
  ['Larkana', 1520],
  ['Malir', 2010],
  ['Matiari', 770],
  ['Mirpur Khas', 1510, ['Mirpurkhas']],
  ['Naushahro Feroze', 1610, ['Naushero Feroze', 'N. Feroze'], 'N. Feroze'],
  ['Qambar Shahdadkot', 1340, ['Kamber Shahdadkot', 'Qambar'], 'Qambar'],
  ['Sanghar', 2060],
  ['Shaheed Benazirabad', 1620, ['Nawabshah', 'S. Benazirabad', 'SBA'], 'Benazirabad'],
  ['Shikarpur', 1230],
  ['Sujawal', 780],
  ['Sukkur', 1490],
  ['Tando Allahyar', 840, ['T. Allahyar'], 'T. Allahyar'],
  ['Tando Muhammad Khan', 680, ['T. M. Khan', 'TM Khan'], 'T.M. Khan'],
  ['Tharparkar', 1640, ['Mithi']],
  ['Thatta', 980],
  ['Umerkot', 1070, ['Umarkot']],
];

/** The province and its districts. */
export const SINDH_PLACES: readonly SamplePlace[] = [
  { is: Place.parse({ id: 'sindh', name: 'Sindh', kind: 'whole' }) },
  ...DISTRICTS.map(([name, inhabitants, aliases = [], short]) => ({
    inhabitants,
    is: Place.parse({
      id: identifierFrom(name),
      name,
      kind: 'district',
      parent: 'sindh',
      aliases,
      ...(short && { short }),
    }),
  })),
];
