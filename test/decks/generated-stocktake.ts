import { lastMonth, period, periodHolding, shiftPeriod } from '../../src/domain/period.ts';
import { indexRegister, type Register, type Revision } from '../../src/domain/register.ts';
import type { Restated } from '../../src/domain/since-locked.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { LAYOUTS } from '../../src/layouts/index.ts';
import { takeStock } from '../../src/stages/take-stock.ts';
import { type Given, workbookOf } from '../stages/sheet-of.ts';
import { type Asked, MANNERS } from './asked.ts';
import { Dice } from './dice.ts';
import { agendaOf, ledgerOf } from './generated-agenda.ts';
import { registerOf, unitOf } from './generated-plan.ts';
import { returnOf } from './generated-returns.ts';
import { HANDS, proseOf, wordsOf } from './words.ts';

/** What the generated stocktakes begin with; the number of each is added. */
export const SEED = 20151124;

const HASH = '0'.repeat(64);

/** Districts that a unit has: none, one, as many as fit one column or page, one more than that, forty and more. */
const DISTRICTS = [0, 1, 40, 3, 2, 36, 18, 5, 41, 19, 60] as const;

/** A stocktake whose extremes are dealt by its number in turn, and whose rest is drawn. */
export async function generatedStocktake(
  number: number,
): Promise<{ readonly asked: Asked; readonly stocktake: Stocktake }> {
  const turn = <T>(list: readonly [T, ...T[]], every = 1): T =>
    list[Math.floor(number / every) % list.length] ?? list[0];
  const dice = new Dice(SEED + number);
  const asked: Asked = {
    manner: turn(MANNERS),
    districts: turn(DISTRICTS),
    hand: turn(HANDS, 5),
    sectors: dice.one([1, 1, 1, 1, 1, 1, 2, 4]),
    priorities: dice.one([1, 1, 1, 1, 1, 1, 1, 2, 3, 7]),
    areas: dice.chance(0.5),
    cadence: turn(['quarter', 'month', 'half', 'two-months'], 2),
    scale: turn(['four-point', 'three-point', 'four-status'], 3),
    language: number % 8 === 7 ? 'ur' : 'en',
  };
  return { asked, stocktake: await takenStock(dice, asked) };
}

/** Draws a plan, what was entered and what was sent, and takes stock of it. */
export async function takenStock(dice: Dice, asked: Asked): Promise<Stocktake> {
  const { hand, cadence } = asked;
  const unit = unitOf(dice, asked);
  const register = registerOf(dice, asked, unit);
  const plan = { unit, register };
  const now = periodHolding(lastMonth(period('2015-06')), cadence);
  const before = shiftPeriod(now, -1);
  const earlier = dice.chance(0.7) ? [agendaOf(dice, hand, before, 13, '2015-05-13', plan)] : [];
  const agendas = [...earlier, agendaOf(dice, hand, now, 14, '2015-08-12', plan)];
  const sheets = new Map<string, Record<string, Given[][]>>();
  const files = agendas.flatMap(({ period: when }) =>
    unit.departments
      .filter(() => dice.chance(0.8))
      .map(({ id }) => {
        const name = `returns/${when}/${id}.xlsx`;
        sheets.set(name, returnOf(dice, hand, id, when, plan));
        return { period: when, name, bytes: new Uint8Array() };
      }),
  );
  const revisions = revisionsOf(dice, register);
  const stocktake = await takeStock({
    unit,
    register: indexRegister(register, revisions.length),
    layouts: LAYOUTS,
    agendas,
    files: each(files),
    fileCount: files.length,
    supersessions: [],
    revisions,
    ledger: ledgerOf(dice, hand, { given: before, number: 13, now }, plan),
    open: async (_, name) => workbookOf(sheets.get(name) ?? {}, name),
    sha256: () => HASH,
  });
  return { ...stocktake, sinceLocked: { ...stocktake.sinceLocked, restated: restatedOf(dice, asked, stocktake) } };
}

/** What was agreed: now and then what was agreed before is another baseline, and another path from it. */
function revisionsOf(dice: Dice, register: Register): Revision[] {
  const [first] = register.baselines;
  const made = (number: number, content: Register): Revision => {
    const approved = { at: `2015-0${number + 2}-10T09:00:00Z`, by: 'Chief Secretary' };
    return {
      number,
      hash: HASH,
      previous: null,
      ...approved,
      sourceFile: 'register.xlsx',
      sourceSha256: HASH,
      register: content,
    };
  };
  if (!first || dice.chance(0.6)) return [made(1, register)];
  const value = Number((first.value * 0.97).toPrecision(6));
  const isFirst = (one: { indicator: string; place: string }) =>
    one.indicator === first.indicator && one.place === first.place;
  const baselines = register.baselines.map((one) => (isFirst(one) ? { ...one, value } : one));
  const trajectories = register.trajectories.map((one) => {
    const [start, ...others] = one.points;
    return isFirst(one) && start ? { ...one, points: [{ ...start, value }, ...others] } : one;
  });
  return [made(1, { ...register, baselines, trajectories }), made(2, register)];
}

/** Returns that came after their period was closed, and what they changed. */
function restatedOf(dice: Dice, { hand }: Asked, { earlier, register, unit }: Stocktake): Restated[] {
  const [closed] = earlier;
  if (!closed || dice.chance(0.7)) return [];
  return dice.list(1, 3, (i) => ({
    file: `returns/${closed.period}/department-${i}.xlsx`,
    period: closed.period,
    department: dice.one([null, 'department-0']),
    reason: proseOf(dice, hand),
    by: wordsOf(dice, hand, 60),
    on: closed.date,
    values: register.register.indicators.slice(0, 4).map(({ id, standing = 50 }) => ({
      indicator: id,
      place: unit.place,
      period: closed.period,
      was: dice.one([null, 0, standing]),
      now: dice.one([null, standing * 2]),
    })),
  }));
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
