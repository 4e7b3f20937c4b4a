import { Place } from '../../src/domain/place.ts';

/** A district: its name, the spellings that returns use, a short name where charts need one. */
export interface District {
  readonly name: string;
  /** Children aged 5 to 9, in thousands, rounded by hand; illustrative, and used only to size denominators. */
  readonly children: number;
  readonly aliases?: readonly string[];
  readonly short?: string;
}

/** The 36 districts of the Punjab, in alphabetical order as the returns list them. */
export const DISTRICTS: readonly District[] = [
  { name: 'Attock', children: 240, aliases: ['Campbellpur'] },
  { name: 'Bahawalnagar', children: 390 },
  { name: 'Bahawalpur', children: 480 },
  { name: 'Bhakkar', children: 220 },
  { name: 'Chakwal', children: 180 },
  { name: 'Chiniot', children: 180 },
  { name: 'Dera Ghazi Khan', children: 410, aliases: ['D.G. Khan', 'DG Khan'], short: 'D.G. Khan' },
  { name: 'Faisalabad', children: 980, aliases: ['Lyallpur'] },
  { name: 'Gujranwala', children: 640 },
  { name: 'Gujrat', children: 340 },
  { name: 'Hafizabad', children: 150 },
  { name: 'Jhang', children: 360 },
  { name: 'Jhelum', children: 150, aliases: ['Jehlum'] },
  { name: 'Kasur', children: 450, aliases: ['Qasur'] },
  { name: 'Khanewal', children: 380 },
  { name: 'Khushab', children: 160 },
  { name: 'Lahore', children: 1320 },
  { name: 'Layyah', children: 240, aliases: ['Leiah'] },
  { name: 'Lodhran', children: 220 },
  { name: 'Mandi Bahauddin', children: 200, aliases: ['M.B. Din', 'M B Din'], short: 'M.B. Din' },
  { name: 'Mianwali', children: 200 },
  { name: 'Multan', children: 600 },
  { name: 'Muzaffargarh', children: 580 },
  { name: 'Nankana Sahib', children: 180, short: 'Nankana' },
  { name: 'Narowal', children: 220 },
  { name: 'Okara', children: 400 },
  { name: 'Pakpattan', children: 240, aliases: ['Pak Pattan'] },
  { name: 'Rahim Yar Khan', children: 660, aliases: ['R.Y. Khan', 'RY Khan'], short: 'R.Y. Khan' },
  { name: 'Rajanpur', children: 280 },
  { name: 'Rawalpindi', children: 640, aliases: ['Pindi'] },
  { name: 'Sahiwal', children: 320, aliases: ['Montgomery'] },
  { name: 'Sargodha', children: 460 },
  { name: 'Sheikhupura', children: 440 },
  { name: 'Sialkot', children: 490 },
  { name: 'Toba Tek Singh', children: 270, aliases: ['T.T. Singh', 'TT Singh'], short: 'T.T. Singh' },
  { name: 'Vehari', children: 370 },
];

/** Id of a district: its name in lower case with hyphens. */
export function districtId({ name }: Pick<District, 'name'>): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** The province, its urban and rural parts, and its districts. */
export const PLACES: readonly Place[] = [
  Place.parse({ id: 'punjab', name: 'Punjab', kind: 'whole' }),
  Place.parse({ id: 'urban', name: 'Urban', kind: 'area', parent: 'punjab' }),
  Place.parse({ id: 'rural', name: 'Rural', kind: 'area', parent: 'punjab' }),
  ...DISTRICTS.map((district) =>
    Place.parse({
      id: districtId(district),
      name: district.name,
      kind: 'district',
      parent: 'punjab',
      aliases: district.aliases ?? [],
      ...(district.short ? { short: district.short } : {}),
    }),
  ),
];
