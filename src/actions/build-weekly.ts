import { z } from 'zod';
import { Agenda } from '../domain/agenda.ts';
import { CalendarDate, daysBetween } from '../domain/calendar-date.ts';
import type { Period } from '../domain/period.ts';
import { type ReturnState, returnsStatus } from '../domain/returns-status.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { stocktakeAfter, usualDays } from '../domain/stocktake-days.ts';
import { compose } from '../stages/compose.ts';
import { measuresOn } from '../stages/measures-on.ts';
import { openBrand } from '../stages/open-brand.ts';
import { readRunningOrder } from '../stages/read-running-order.ts';
import { defineAction, stocktakeOf, today } from './define.ts';

/** A weekly pack that was built. */
export interface BuiltWeekly {
  readonly file: string;
  readonly sha256: string;
  readonly on: CalendarDate;
  /** The stocktake it leads up to. */
  readonly towards: Period;
  readonly slides: number;
  readonly omitted: readonly string[];
  readonly cut: readonly string[];
  readonly returns: Readonly<Record<ReturnState, number>>;
}

/**
 * Builds the pack for the routine between two stocktakes: actions due and overdue on a day, who has sent what, and the
 * latest ratings. Its bytes depend on what the workspace holds and on that day alone.
 */
export const buildWeekly = defineAction({
  id: 'build-weekly',
  input: z.object({
    on: CalendarDate.optional().describe('Day of the pack; today when absent'),
    output: z
      .string()
      .regex(/.\.pptx$/i, 'a pack is written to a file that ends in .pptx')
      .optional()
      .describe('File to write; output/weekly/<unit>-<day>.pptx when absent'),
  }),
  async run(workspace, { on = today(workspace), output }): Promise<BuiltWeekly> {
    const { folder, tools, onStep } = workspace;
    const stocktake = between(await stocktakeOf(workspace, undefined), on);
    const { unit, routine } = stocktake;

    onStep(`composing (${unit.id} ${on})`);
    const order = await readRunningOrder('weekly', folder, tools.templates);
    const template = unit.brand && folder.at(...unit.brand.template.split('/'));
    const brand = template && unit.brand ? await openBrand(tools, template, unit.brand) : null;
    const measure = await tools.measure();
    const { deck, report } = compose(stocktake, order, {
      texts: await tools.texts(unit.language),
      ...measuresOn(brand, measure),
    });
    const bytes = await tools.writeDeck(deck, brand ?? undefined);
    const file = output ?? folder.at('output', 'weekly', `${unit.id}-${on}.pptx`);
    await tools.writeFile(file, bytes);

    const states = returnsStatus(stocktake, routine.next, on);
    const count = (wanted: ReturnState) => states.filter(({ state }) => state === wanted).length;
    return {
      file,
      sha256: tools.sha256(bytes),
      on,
      towards: routine.next.period,
      slides: deck.slides.length,
      omitted: report.omitted,
      cut: report.cut,
      returns: {
        late: count('late'),
        outstanding: count('outstanding'),
        queried: count('queried'),
        ready: count('ready'),
      },
    };
  },
});

/**
 * A stocktake as of a day: under way until its meeting, and after it on the way to the next one, whose days are by rule
 * until its agenda is written.
 */
function between(stocktake: Stocktake, on: CalendarDate) {
  const { unit, agenda, earlier } = stocktake;
  if (daysBetween(on, agenda.date) >= 0) {
    const { period, number, due = null, cutOff, date, extensions } = agenda;
    const routine = { on, next: { period, number, due, cutOff, date, extensions } };
    return { ...stocktake, agenda: { ...agenda, date: on }, routine };
  }
  const { period, number } = stocktakeAfter(unit, agenda, on);
  const next = usualDays(unit, period, number);
  const coming = Agenda.parse({ period, number, date: on, cutOff: next.cutOff, status: agenda.status });
  return { ...stocktake, agenda: coming, earlier: [...earlier, agenda], routine: { on, next } };
}
