import { Indicator } from '../../src/domain/indicator.ts';
import { Place } from '../../src/domain/place.ts';
import type { Register } from '../../src/domain/register.ts';
import type { Attendance } from './england-figures.ts';

const OWNER = 'Chief Executive, NHS England';

/** What both indicators have in common: monthly, due a month later, totals from numerators and denominators. */
const MONTHLY_SHARE = {
  department: 'nhs-england',
  headline: true,
  unit: '%',
  kind: 'share',
  decimals: 1,
  frequency: 'month',
  lagMonths: 1,
  periodValue: 'last',
  owner: OWNER,
  sources: ['departmental'],
  placeKinds: ['whole', 'provider', 'provider-type'],
  denominator: 'attendances',
  smallNumbers: 50,
  season: true,
} as const;

const INDICATORS = [
  Indicator.parse({
    ...MONTHLY_SHARE,
    id: 'four-hour',
    priority: 'seen-in-time',
    name: 'Patients seen and settled within four hours',
    short: 'Four-hour share',
    measure: 'of all attendances, %',
    definition:
      'Attendances at all types of accident and emergency department that ended in admission, transfer or discharge ' +
      'within four hours of arrival, out of all attendances in the month. The standard of 95 % is the published one; ' +
      'the tolerances of 1 and 3 points are a choice of this demonstration.',
    goal: 'standing',
    polarity: 'higher',
    standing: 95,
    tolerance: { of: 'value', amberGreen: 1, amberRed: 3 },
    numerator: 'attendances within four hours',
    companions: ['admitted'],
  }),
  Indicator.parse({
    ...MONTHLY_SHARE,
    id: 'admitted',
    priority: 'admitted-when-needed',
    name: 'Attendances that end in admission to a bed',
    short: 'Admission rate',
    measure: 'of all attendances, %',
    definition:
      'Emergency admissions through accident and emergency, out of all attendances in the month. No standard is ' +
      'published: the corridor of 17 to 20 % and its tolerances of 1 and 2 points are illustrative. A rise may mean ' +
      'that patients are sicker, or that they are admitted so as not to pass four hours.',
    goal: 'range',
    polarity: 'range',
    low: 17,
    high: 20,
    tolerance: { of: 'value', amberGreen: 1, amberRed: 2 },
    numerator: 'emergency admissions',
  }),
];

/** The plan of the sample: two priorities, England, its 274 providers and their 428 departments by type. */
export function englandRegister(figures: readonly Attendance[]): Register {
  return {
    sectors: [{ id: 'urgent-care', name: 'Urgent and Emergency Care' }],
    priorities: [
      { id: 'seen-in-time', sector: 'urgent-care', number: 1, name: 'Seen within four hours', officer: OWNER },
      { id: 'admitted-when-needed', sector: 'urgent-care', number: 2, name: 'Admitted when needed', officer: OWNER },
    ],
    initiatives: [],
    indicators: INDICATORS,
    places: [Place.parse({ id: 'england', name: 'England', kind: 'whole' }), ...providers(figures)],
    baselines: [],
    trajectories: [],
    history: [],
    thresholds: [],
  };
}

/** Id under which the plan keeps a provider, and after a hyphen the type of its department. */
export function placeId(provider: string, type?: string): string {
  return (type === undefined ? provider : `${provider}-${type}`).toLowerCase();
}

/** Each provider and, below it, its departments by type, with the months in which they appear. */
function providers(figures: readonly Attendance[]): Place[] {
  const months = new Map<string, { provider: string; type?: string; from: string; to: string }>();
  for (const { month, provider, type } of figures) {
    for (const key of [{ provider }, { provider, type }]) {
      const id = placeId(key.provider, key.type);
      const from = months.get(id)?.from ?? month;
      months.set(id, { ...key, from, to: month });
    }
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { provider, type, from, to }]) =>
      Place.parse({
        id,
        name: type === undefined ? provider : `${provider} ${type === 'other' ? 'other' : `type ${type}`}`,
        kind: type === undefined ? 'provider' : 'provider-type',
        parent: type === undefined ? 'england' : placeId(provider),
        from,
        to,
      }),
    );
}
