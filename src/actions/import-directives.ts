import { basename } from 'node:path';
import { z } from 'zod';
import { CalendarDate } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import type { DirectiveGiven } from '../domain/ledger.ts';
import { Period } from '../domain/period.ts';
import type { Unit } from '../domain/unit.ts';
import { agendasOf } from '../stages/agendas.ts';
import { numberDecisions, numberDirectives } from '../stages/number-directives.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { type ListedDirective, readDirectives } from '../stages/read-directives.ts';
import { defineAction, type Workspace } from './define.ts';

/** What an import entered. */
export interface ImportedDirectives {
  readonly period: Period;
  readonly entered: readonly DirectiveGiven[];
  /** In the ledger before, word for word. */
  readonly known: number;
}

/** More faults of a list than this are counted, not named. */
const MOST_NAMED = 4;

/** A list in YAML. */
const List = z.array(z.strictObject({ text: z.string().min(1), owner: z.string().min(1), due: CalendarDate })).min(1);

/**
 * Enters the decisions of a stocktake's agenda as directives, or those of a list that the unit keeps elsewhere.
 *
 * What is in the ledger already is not entered twice. A list in which any row is wrong is refused whole, its cells named.
 */
export const importDirectives = defineAction({
  id: 'import-directives',
  input: z.object({
    file: z.string().min(1).optional().describe('List of directives: .xlsx, .csv or .yaml; the agenda when absent'),
    given: CalendarDate.optional().describe('Day on which they were given; that of the meeting when absent'),
    period: Period.optional().describe('Stocktake that gave them; the latest when absent'),
    by: z.string().trim().min(1).default('Delivery unit').describe('Office that enters them, as stated'),
  }),
  async run(workspace, { file, given: asked, period: wanted, by }): Promise<ImportedDirectives> {
    const { folder } = workspace;
    const unit = await folder.unit();
    const period = await choosePeriod(folder, wanted);
    const agenda = await folder.agenda(period);
    const given = asked ?? agenda.date;
    const listed = file === undefined ? null : await listedIn(file, unit, workspace);
    refuseDueBefore(given, listed ?? agenda.decisions.map(({ by: due, ...rest }) => ({ ...rest, due })));

    const store = await workspace.store();
    const ledger = await store.ledger();
    const context = { agenda, agendas: await agendasOf(folder), ledger };
    const entered = listed ? numberDirectives(listed, given, context) : numberDecisions(given, context);
    if (entered.length > 0) {
      const at = workspace.now().toISOString();
      await store.enter(
        entered.map((content) => ({ at, by, content })),
        ledger.at(-1)?.hash ?? null,
      );
    }
    return { period, entered, known: (listed ?? agenda.decisions).length - entered.length };
  },
});

async function listedIn(file: string, { dates }: Unit, { tools }: Workspace): Promise<readonly ListedDirective[]> {
  if (/\.ya?ml$/i.test(file)) return tools.readYaml(file, List, 'bad-input');
  const name = basename(file);
  const workbook = await tools.openWorkbook(await tools.readFile(file), name);
  if ('refused' in workbook) {
    throw new Fault('bad-input', `${name}: ${workbook.verdict}`, { place: file, remedy: workbook.remedy });
  }
  const { directives, wrong } = readDirectives(workbook, dates);
  if (wrong.length === 0) return directives;
  const more = wrong.length > MOST_NAMED ? `; and ${wrong.length - MOST_NAMED} more` : '';
  throw new Fault('bad-input', `${name}, ${wrong.slice(0, MOST_NAMED).join('; ')}${more}. Nothing was entered`, {
    place: file,
    remedy: 'Correct those cells and import it again.',
  });
}

function refuseDueBefore(given: CalendarDate, listed: readonly ListedDirective[]): void {
  const wrong = listed.find(({ due }) => due < given);
  if (!wrong) return;
  throw new Fault('bad-input', `“${wrong.text}” is due on ${wrong.due}, before it was given on ${given}`, {
    remedy: 'Correct its date, or say with --given when it was given. Nothing was entered.',
  });
}
