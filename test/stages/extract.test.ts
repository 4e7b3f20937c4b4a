import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePage } from '../../src/adapters/text/pages.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { period } from '../../src/domain/period.ts';
import { indexRegister, Register } from '../../src/domain/register.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { Unit } from '../../src/domain/unit.ts';
import { EXAMPLE_FINDINGS, EXAMPLE_STOCKTAKE } from '../../src/slides/parts/example.ts';
import { extractOf } from '../../src/stages/extract.ts';
import { extractPage, extractTable } from '../../src/stages/extract-files.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');
const PUBLIC = Unit.parse({ ...EXAMPLE_STOCKTAKE.unit, publicExtract: true });
const GIVEN: Stocktake = { ...EXAMPLE_STOCKTAKE, unit: PUBLIC };

const extracted = (given: Stocktake) => extractOf(given, 'unit.yaml');

function filesOf(given: Stocktake): { page: string; table: string } {
  const extract = extracted(given);
  const page = writePage(TEMPLATES, 'extract/extract.html', extractPage(extract, given.unit.scale, 'x.csv'));
  return { page, table: extractTable(extract) };
}

describe('the public extract', () => {
  it('has the approved numbers of the whole and says how many are left out', () => {
    // Participation is rated; attendance is not validated; closed schools have no value.
    expect(extracted(GIVEN)).toMatchObject({
      place: 'Punjab',
      indicators: 3,
      withheld: 2,
      sectors: [
        {
          name: 'School Education',
          numbers: [
            {
              indicator: 'School participation, children aged 5 to 9',
              value: 90.4,
              period: '2015-06',
              target: 100,
              targetPeriod: '2018-03',
              rating: 'Amber-Red',
              source: 'Independent survey',
            },
          ],
        },
      ],
    });
  });

  it('says the same as a page and as a table', () => {
    const { page, table } = filesOf(GIVEN);
    expect(table.split('\r\n')[1]).toBe(
      'School Education,Children in school,"School participation, children aged 5 to 9",2015-06,90.4,%,100,2018-03,Amber-Red,Independent survey',
    );
    expect(page).toContain(
      '<td>June 2015</td><td class="n value">90.4%</td><td class="n target">100% by March 2018</td>',
    );
    expect(page).toContain('</svg>Amber-Red</td>');
    expect(page).toContain('Not shown: 2 of 3 indicators, which have no approved value.');
    expect(page).toContain('--R:#850B1C;');
  });

  it('is refused unless the unit publishes, and before the numbers are settled', () => {
    expect(() => extracted(EXAMPLE_STOCKTAKE)).toThrow(
      /example publishes nothing: publicExtract in unit\.yaml is not true/,
    );
    const open = { ...GIVEN, agenda: { ...GIVEN.agenda, status: 'preliminary' as const } };
    expect(() => extracted(open)).toThrow(/the numbers of 2015-Q2 are not settled: it is neither closed nor final/);
    const closing: LedgerEntry = {
      number: 1,
      hash: '',
      previous: null,
      at: '2015-08-05T17:00:00.000Z',
      by: 'Delivery Unit',
      content: {
        kind: 'closing',
        period: period('2015-Q2'),
        cutOff: GIVEN.agenda.cutOff,
        revision: 1,
        head: '0'.repeat(64),
        returns: [],
        outstanding: [],
        others: [],
        answers: 0,
      },
    };
    expect(extracted({ ...open, ledger: [closing] }).sectors).toHaveLength(1);
  });

  const [block] = EXAMPLE_FINDINGS;
  const finding = (more: Partial<Finding>): Finding => {
    if (!block) throw new Error('the example has no finding');
    return { ...block, indicator: 'participation', place: 'lahore', period: period('2015-06'), ...more };
  };

  it.each([
    ['open on a part of it', {}, 0],
    ['open on a whole file', { period: null }, 0],
    ['on another time', { period: period('2014-11') }, 1],
    ['a query', { severity: 'query' as const }, 1],
    ['corrected', { answer: { finding: '', kind: 'corrected' as const, text: '', value: 1, by: '', at: '' } }, 1],
    [
      'only explained',
      { answer: { finding: '', kind: 'explained' as const, text: '', value: null, by: '', at: '' } },
      0,
    ],
  ])('leaves a number out for a blocking finding %s', (_, more, count) => {
    const { sectors } = extracted({ ...GIVEN, findings: [finding(more)] });
    expect(sectors.flatMap(({ numbers }) => numbers)).toHaveLength(count);
  });

  it('shows ratings as the unit does', () => {
    const unit = Unit.parse({ ...PUBLIC, scale: 'three-point' });
    expect(filesOf({ ...GIVEN, unit }).table).toContain(',Amber,');
  });

  it('says that figures are not real where they are not', () => {
    const unit = Unit.parse({ ...PUBLIC, demonstration: 'All figures are invented' });
    expect(filesOf({ ...GIVEN, unit }).page).toContain('Demonstration: All figures are invented.');
  });
});

/** The value with a word in every text, so that it is found wherever it comes out again. */
function poisoned<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === 'string' ? `CANARY ${inner}` : inner));
}

describe('nothing private', () => {
  const { register } = GIVEN.register;
  const [first] = GIVEN.findings;
  const kept: Stocktake = {
    ...GIVEN,
    unit: {
      ...poisoned(PUBLIC),
      id: PUBLIC.id,
      name: PUBLIC.name,
      government: PUBLIC.government,
      place: PUBLIC.place,
      cadence: PUBLIC.cadence,
      scale: PUBLIC.scale,
    },
    agenda: {
      ...poisoned({
        ...GIVEN.agenda,
        recommendations: ['Settle it'],
        narrative: { 'children-in-school': { happened: ['x'], why: ['y'], next: [], reply: 'z' } },
      }),
      status: 'final',
      cutOff: GIVEN.agenda.cutOff,
      period: GIVEN.agenda.period,
    },
    register: indexRegister(
      Register.parse({
        ...register,
        priorities: register.priorities.map((one) => ({ ...one, officer: 'CANARY officer' })),
        initiatives: register.initiatives.map((one) => ({ ...one, name: 'CANARY initiative' })),
        indicators: register.indicators.map((one) => ({
          ...one,
          owner: 'CANARY owner',
          definition: 'CANARY definition',
          short: 'CANARY short',
          measure: 'CANARY measure',
          numerator: 'CANARY numerator',
          denominator: 'CANARY denominator',
        })),
        places: register.places.map((one) => (one.id === PUBLIC.place ? one : { ...one, name: `CANARY ${one.name}` })),
        baselines: register.baselines.map((one) => ({ ...one, agreedBy: 'CANARY', source: 'CANARY' })),
        history: register.history.map((one) => ({ ...one, source: 'CANARY' })),
      }),
      1,
    ),
    returns: poisoned(GIVEN.returns),
    findings: first ? [poisoned(first)] : [],
    ratings: new Map([...GIVEN.ratings].map(([key, rating]) => [key, { ...rating, reason: poisoned(rating.reason) }])),
    milestones: [],
    registerHash: 'CANARY',
    lastRatings: new Map(),
  };

  it('comes into the page or the table, and neither does the marking', () => {
    expect(JSON.stringify(kept).match(/CANARY/g)?.length).toBeGreaterThan(100);
    const { page, table } = filesOf(kept);
    expect(page).toContain('90.4%');
    expect(table).toContain('90.4');
    expect(page + table).not.toMatch(/CANARY|RESTRICTED|stocktake papers/);
    expect(page).toContain('PUBLIC');
  });

  it('is run or calculated: words stay words in page and table', () => {
    const name = '=HYPERLINK("http://x")<script>alert(1)</script>';
    const register = Register.parse({
      ...GIVEN.register.register,
      indicators: GIVEN.register.register.indicators.map((one) => ({ ...one, name })),
    });
    const { page, table } = filesOf({ ...GIVEN, register: indexRegister(register, 1) });
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(table).toContain(`"'=HYPERLINK(""http://x"")<script>`);
  });
});
