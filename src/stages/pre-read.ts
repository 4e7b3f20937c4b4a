import type { Texts } from '../adapters/text/text.ts';
import { weekday } from '../domain/calendar-date.ts';
import { byUrgency, daysLate } from '../domain/directives.ts';
import { findingId, findingPlace } from '../domain/finding.ts';
import type { DepartmentAction, OpenQuestion, SecretaryPreRead } from '../domain/pre-read.ts';
import { returnsStatus } from '../domain/returns-status.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { headlinesOfDepartment, printedFigures } from '../slides/parts/printed-figures.ts';
import { sectorTitle } from '../slides/parts/sector-title.ts';
import type { DepartmentDataset } from './cut-to-department.ts';
import { careOf } from './pre-read-care.ts';
import { featuredOf } from './pre-read-featured.ts';
import { frameOf } from './pre-read-frame.ts';
import { readyOf } from './pre-read-ready.ts';
import { type Say, sayIn } from './pre-read-say.ts';
import { priorityLine } from './priority-line.ts';

/**
 * Makes a Secretary's pre-read from what the department may see. `file` is the name of the reply workbook that goes with it.
 */
export function preReadOf(
  { department, stocktake, asked, actions: followed }: DepartmentDataset,
  file: string,
  texts: Texts,
): SecretaryPreRead {
  const shown = texts.showing(stocktake.unit.scale);
  const say = sayIn(shown);
  const { agenda, unit } = stocktake;
  const headlines = headlinesOfDepartment(stocktake, department.id);
  const actions = [...followed]
    .filter(({ state }) => state !== 'done')
    .sort(byUrgency(agenda.date))
    .map((directive): DepartmentAction => {
      const { number, text, due, state, report } = directive;
      return {
        number,
        text,
        due,
        state: say('preread.state', { state }),
        daysLate: daysLate(directive, agenda.date),
        report,
      };
    });
  const questions = questionsOf(stocktake);
  const correctionsBy = agenda.correctionsBy ?? null;
  const day = { day: correctionsBy, weekday: correctionsBy && weekday(correctionsBy), unit: unit.name };
  return {
    ...frameOf(stocktake, say),
    department: { id: department.id, name: department.name, officer: department.officer },
    lead: [
      headlines.length > 0
        ? say('preread.lead.standing', {
            sentence: say.words(sectorTitle(headlines, {}, unit.scale)),
          })
        : say('preread.lead.none'),
      askedWords(asked, say),
      say('preread.lead.correct', day),
    ],
    asked,
    standing: headlines.map((headline) => priorityLine(stocktake, headline, say)),
    featured: featuredOf(stocktake, headlines, shown, say),
    ready: readyOf({ stocktake, department: department.id, headlines, actions, questions }, say),
    care: careOf(stocktake, headlines, say),
    questions,
    actions,
    correctionsBy,
    rightOfReply: [
      say('preread.right.workbook', { file }),
      say('preread.right.back', day),
      say('preread.right.printed'),
      say('preread.right.lapses'),
    ],
    figures: printedFigures(stocktake, department.id),
  };
}

function askedWords(asked: readonly { readonly own: boolean }[], say: Say): string {
  if (asked.length === 0) return say('preread.lead.asked-none');
  const own = asked.filter((decision) => decision.own).length;
  return say('preread.lead.asked', { n: asked.length, own: own === 0 ? null : own });
}

/** What is open about the department's return of the period, worst first. */
function questionsOf(stocktake: Stocktake): readonly OpenQuestion[] {
  return returnsStatus(stocktake, stocktake.agenda, stocktake.agenda.date).flatMap(({ open }) =>
    open.map((finding) => ({
      id: findingId(finding),
      where: findingPlace(finding),
      is: finding.is,
      expected: finding.expected,
      remedy: finding.remedy,
      blocks: finding.severity === 'block',
    })),
  );
}
