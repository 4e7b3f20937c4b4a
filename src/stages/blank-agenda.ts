import type { Agenda } from '../domain/agenda.ts';
import { longDate, monthOf, weekday } from '../domain/calendar-date.ts';
import { longMonth, longPeriod, monthsIn, periodKind } from '../domain/period.ts';
import type { usualDays } from '../domain/stocktake-days.ts';
import type { Unit } from '../domain/unit.ts';

/** The text of an agenda that is yet to be filled in: its days, and a word and an example for every section. */
export function blankAgenda(
  { period, number, due, cutOff, date }: ReturnType<typeof usualDays>,
  { departments, escalation }: Pick<Unit, 'departments' | 'escalation'>,
  priority: string,
  last: Agenda | undefined,
): string {
  const next = monthOf(date) + monthsIn(periodKind(period));
  const [first, second = first] = departments.map(({ id }) => id);
  return `## Stocktake ${number}, ${longPeriod(period)}: what the unit enters for the meeting. Lines with ## explain; a line with one # is an
## example, used once its # is taken away. A section left out leaves its slide out, and the build says so.
period: ${period}
number: ${number}
## The meeting: ${weekday(date)}, ${longDate(date)}.
date: ${date}
## The day by which returns are due, and the day on which the data are locked with: stocktake close --period ${period}
due: ${due}
cutOff: ${cutOff}
## preliminary: every slide carries the watermark. final: for the meeting. Raise the version whenever a deck is handed out.
status: preliminary
version: 1

## When the next one is held, and when the departments saw this one, as the cover prints it.
# next: ${longMonth(next)} ${Math.floor(next / 12)}
# seen: ${longDate(cutOff).replace(/ \d+$/, '')}

## Later days agreed with single departments, by their id in unit.yaml.
# extensions:
#   ${first}: ${cutOff}

## Decisions asked of the executive, at most five; verb is Approve, Direct, Settle or Note. Each becomes a numbered action.
# decisions:
#   - verb: Approve
#     text: Release Rs 95 million to restore power to 160 rural water schemes
#     effect: Would bring working schemes to within two points of plan
#     owner: Secretary Finance
#     by: ${date}

## Actions of the last stocktake that the ledger does not have (see: stocktake directives list), and the day on which they
## were given. state is done, on track, off track or no information; lastDone is the share done at the last stocktake.
${last ? '' : '# '}given: ${last?.date ?? cutOff}
# lastDone: 64
# directives:
#   - number: "${Math.max(number - 1, 1)}.01"
#     text: List children out of school in ten districts
#     owner: Secretary School Education
#     due: ${due}
#     state: no information

## Recommendations for the executive, a sentence each.
# recommendations:
#   - Settle ownership of school water today; each month costs a month of repairs.

## Likelihood of delivery in the judgement of a named office, by the id of a priority in the register: R, AR, AG or G for
## each criterion; stage of delivery 1 to 4. One that is two steps from the computed rating needs a reason.
# judgements:
#   ${priority}:
#     by: Head of Unit
#     challenge: AR
#     planning: AG
#     capacity: AG
#     stage: 2
#     likelihood: AG
#     evidence: Visits to 40 schools in May

## Obstacles between departments that the unit follows; level is one of the escalation levels of unit.yaml.
# roadblocks:
#   - text: Two departments each say that the other owns the pumps
#     departments: [${[...new Set([first, second])].join(', ')}]
#     since: ${due}
#     ask: Name the owner, with its budget
#     level: ${escalation.at(-2)}

## What officials of the unit saw. A photograph is a .jpg or .png in the workspace (photograph: visits/${period}/store.jpg), with
## alt for those who cannot see it; a figure that was counted names its indicator and value.
# visitsTitle: Three of four schools had no books on the first day
# visitFacts:
#   - number: 3 of 4
#     what: schools without books while the store had them
# fieldVisits:
#   - place: Tehsil Alpha
#     date: ${due}
#     what: Primary school, 212 pupils
#     finding: Books for four classes were locked in the store.

## The path of one thing from the decision to the citizen, by the id of a priority: three to six nodes with what reached each
## of every 100, and between each and the next a link, R where nobody owns it.
# chains:
#   ${priority}:
#     thing: Books
#     counted: books ordered
#     asOf: ${due}
#     nodes:
#       - name: Press
#         reached: 100
#       - name: Tehsil store
#         detail: 146 stores
#         reached: 94
#       - name: School
#         reached: 71
#     links:
#       - strength: G
#         owner: Textbook Board
#       - strength: R
#         owner: No named carrier
#     wrong: Nobody is told to carry books from the store to the school.
#     known: Count of books in 146 stores and 300 schools
#     fix: Send books straight from the press to schools.

## Words on a priority, by its id, in place of what the program would write: title, happened, why, next, reply.
# narrative:
#   ${priority}:
#     why:
#       - Rural areas stand at 88.7, urban at 94.7.
#     next:
#       - by: ${date}
#         text: Drive opens in ten districts.
#         owner: School Education

## Until when departments may correct their pre-reads, and what each should come ready to answer.
# correctionsBy: ${cutOff}
# readyFor:
#   ${first}:
#     - Who carries the books from the store to the school?

## For the executive alone: none of it stands in a document that a department sees.
# brief:
#   questions:
#     - of: ${first}
#       text: Whose count is right?
#   sensitive:
#     - text: Finance has agreed by telephone and not in writing.
`;
}
