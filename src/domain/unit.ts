import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { Identifier } from './identifier.ts';
import { DateOrder } from './notation.ts';

export const Cadence = z
  .enum(['month', 'two-months', 'quarter', 'half'])
  .describe('How often the executive takes stock');
export type Cadence = z.infer<typeof Cadence>;

const Department = z
  .strictObject({
    id: Identifier.describe('Used in file names and on the command line: school-education'),
    name: z.string().min(1).max(60).describe('As it is printed: School Education'),
    short: z.string().min(1).max(26).optional().describe('Short name for narrow columns'),
    officer: z.string().min(1).max(40).describe('The accountable office, never a person: Secretary, School Education'),
    email: z.email().optional().describe('Mailbox of that office, for reminders that the unit sends itself'),
  })
  .describe('A department that sends returns');

/**
 * The profile of a delivery unit, kept in the workspace as `unit.yaml`.
 *
 * Everything in which units differ is here as data: cadence, baseline policy, departments, limits, words on the deck.
 */
export const Unit = z
  .strictObject({
    id: Identifier.describe('Short permanent name: punjab-smu'),
    name: z.string().min(1).max(60).describe('Special Monitoring Unit'),
    government: z.string().min(1).max(60).describe('Government of the Punjab'),
    executive: z.string().min(1).max(40).describe('Who takes stock: Chief Minister'),
    meeting: z.string().min(1).max(60).default('Stocktake').describe('What the meeting is called on the cover'),
    language: z.enum(['en', 'ur']).default('en').describe('Language of the deck: en, or ur, which runs from the right'),
    cadence: Cadence,
    baselinePolicy: z
      .enum(['fixed', 'adjustable'])
      .describe('fixed: progress is always measured against the first baseline; adjustable: with justification'),
    place: Identifier.describe('Place id of the whole: the headline number is this place’s'),
    returnLayout: Identifier.default('standard').describe('Layout of the returns: standard, or one of layouts/*.yaml'),
    dates: DateOrder.default('day-first'),
    departments: z
      .array(Department)
      .min(1)
      .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'two departments have the same id'),
    maximumPriorities: z
      .int()
      .positive()
      .default(6)
      .describe('Most priorities in one sector before a reason must be given (mission creep)'),
    manyPrioritiesReason: z.string().optional().describe('Why a sector has more priorities than that'),
    parked: z
      .array(
        z.strictObject({
          request: z.string().min(1).max(120).describe('What was asked for'),
          from: z.string().min(1).max(60).describe('Who asked: an office'),
          on: CalendarDate,
          why: z.string().min(1).max(200).describe('Why it is not taken up now'),
        }),
      )
      .default([])
      .describe('Requests for priorities that were put aside, so that saying no is on record'),
    scale: z
      .enum(['four-point', 'three-point', 'four-status'])
      .default('four-point')
      .describe('How ratings are shown: R AR AG G; Red Amber Green; or on track, at risk, delayed, stalled'),
    calendar: z
      .strictObject({
        due: z.int().min(0).default(15).describe('Days after the end of a period until its returns are due'),
        cutOff: z.int().min(0).default(30).describe('Days after the end of a period until its data are locked'),
        meeting: z.int().min(0).default(42).describe('Days after the end of a period until the meeting'),
      })
      .prefault({})
      .describe('The usual days of a stocktake; stocktakes/<period>.yaml has the ones that count'),
    escalation: z
      .array(z.string().min(1).max(20))
      .min(2)
      .max(6)
      .default(['department', 'delivery unit', 'chief secretary', 'executive'])
      .describe('Levels to which a roadblock can be taken, lowest first'),
    escalateAfter: z
      .int()
      .positive()
      .default(30)
      .describe('Days that a roadblock may stay at each level without a next step before it is taken to the next'),
    publicExtract: z
      .boolean()
      .default(false)
      .describe('Whether approved numbers may be published as an extract (HTML and CSV)'),
    marking: z
      .strictObject({
        word: z.enum(['RESTRICTED', 'CONFIDENTIAL', 'OFFICIAL', 'PUBLIC']).default('RESTRICTED'),
        audience: z.string().max(30).default('stocktake papers'),
      })
      .prefault({})
      .describe('Printed on every slide and kept in the document properties'),
    tag: z.string().max(22).optional().describe('Printed at the top right of each slide: Illustrative data'),
    demonstration: z.string().max(110).optional().describe('Printed on the cover when figures are not real'),
    charts: z
      .enum(['native', 'picture'])
      .default('native')
      .describe('native: charts that PowerPoint can edit; picture: for viewers that cannot draw charts'),
    brand: z
      .strictObject({
        template: z.string().min(1).describe('The unit’s own template in the workspace: brand/template.pptx'),
        cover: z
          .string()
          .optional()
          .describe('Name of the layout of the first slide; the program proposes one when absent'),
        content: z.string().optional().describe('Name of the layout of every other slide'),
      })
      .optional()
      .describe('The unit’s own template; the program’s look when absent'),
    deck: Identifier.default('quarterly').describe('Running order: templates/decks/<name>.yaml'),
  })
  .describe('Profile of a delivery unit');
export type Unit = z.infer<typeof Unit>;
export type Department = z.infer<typeof Department>;
