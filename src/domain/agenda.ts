import { z } from 'zod';
import { forChiefOnly } from './audience.ts';
import { CalendarDate } from './calendar-date.ts';
import { Identifier } from './identifier.ts';
import { LIGHTS } from './light.ts';
import { ACTION_STATES } from './milestone.ts';
import { Period } from './period.ts';

/** A decision asked of the executive; each becomes a numbered action of the next stocktake. */
export const Decision = z.strictObject({
  verb: z.enum(['Approve', 'Direct', 'Settle', 'Note']),
  text: z.string().min(1).describe('What is to be decided, two lines of about 37 characters'),
  effect: z.string().min(1).describe('What it changes, one line of about 70 characters'),
  owner: z.string().min(1).describe('Office that acts on it'),
  by: CalendarDate,
});
export type Decision = z.infer<typeof Decision>;

/** A decision of an earlier stocktake, with what became of it. */
export const Directive = z.strictObject({
  number: z.string().min(1).max(6).describe('13.06: stocktake and order'),
  text: z.string().min(1),
  owner: z.string().min(1),
  due: CalendarDate,
  state: z.enum(ACTION_STATES),
  report: z.string().default('').describe('Latest report; empty when nothing was received'),
});
export type Directive = z.infer<typeof Directive>;

const Narrative = z.strictObject({
  title: z.string().max(120).optional().describe('Replaces the title the program would write'),
  happened: z.array(z.string()).max(2).default([]).describe('Replaces the program’s sentences'),
  why: z.array(z.string()).max(2).default([]),
  next: z
    .array(z.strictObject({ by: CalendarDate, text: z.string().min(1), owner: z.string().min(1) }))
    .max(2)
    .default([]),
  tag: z.string().max(22).optional(),
  reply: z
    .string()
    .optional()
    .describe('The department’s reply, printed on the slide; what it answers to its pre-read goes before'),
});
export type Narrative = z.infer<typeof Narrative>;

const Criterion = z.enum(LIGHTS).describe('R, AR, AG or G');

/**
 * How likely delivery is, in the judgement of a named office on four criteria; it stands beside the computed rating and
 * never replaces it.
 */
export const Judgement = z.strictObject({
  by: z.string().min(1).max(60).describe('Office that judges'),
  challenge: Criterion.describe('Degree of challenge: G is a modest one'),
  planning: Criterion.describe('Quality of planning, implementation and performance management'),
  capacity: Criterion.describe('Capacity to drive progress'),
  stage: z
    .int()
    .min(1)
    .max(4)
    .describe('Stage of delivery: 1 policy development, 2 implementation, 3 embedding, 4 irreversible'),
  likelihood: Criterion.describe('Likelihood of delivery, all four taken together'),
  evidence: z.string().min(1).max(300).describe('What the judgement rests on'),
  reason: z.string().max(300).optional().describe('Needed where it is two steps or more from the computed rating'),
});
export type Judgement = z.infer<typeof Judgement>;

/** An obstacle the unit itself follows, besides those that returns report. */
export const AgendaRoadblock = z.strictObject({
  text: z.string().min(1).describe('What stands in the way'),
  departments: z.array(Identifier).min(1).describe('Departments needed to settle it, by id'),
  since: CalendarDate.describe('Day on which it was first raised'),
  ask: z.string().min(1).describe('The decision that would settle it'),
  level: z.string().min(1).describe('Who is to settle it: one of the escalation levels of unit.yaml'),
  next: z
    .strictObject({ by: CalendarDate, text: z.string().min(1), owner: z.string().min(1) })
    .optional()
    .describe('Next step'),
});
export type AgendaRoadblock = z.infer<typeof AgendaRoadblock>;

/** What an official of the unit saw on a visit. */
export const FieldVisit = z.strictObject({
  place: z.string().min(1).max(44).describe('Where: Tehsil Alpha'),
  date: CalendarDate,
  what: z.string().min(1).max(40).describe('What was visited: Primary school, 212 pupils'),
  finding: z.string().min(1).max(160).describe('What was found, two lines of about 40 characters'),
  photograph: z.string().optional().describe('A .jpg or .png in the workspace: visits/2015-Q2/store.jpg'),
  alt: z.string().max(200).optional().describe('What the photograph shows, for those who cannot see it'),
  indicator: Identifier.optional().describe('Indicator that it speaks of'),
  value: z.number().optional().describe('What was counted, in units of the indicator'),
});
export type FieldVisit = z.infer<typeof FieldVisit>;

/** A number seen on visits, with what it counts. */
const VisitFact = z.strictObject({
  number: z.string().min(1).max(10).describe('9 of 12'),
  what: z.string().min(1).max(56).describe('schools without books while the store had them'),
});

/** The path of one thing from the decision to the citizen, and the link on which most is lost. */
export const DeliveryChain = z.strictObject({
  thing: z.string().min(1).max(24).describe('What is delivered, in the plural: Books'),
  counted: z.string().min(1).max(24).describe('What the first number counts: books ordered'),
  asOf: CalendarDate.describe('Day on which it was counted'),
  nodes: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(16).describe('Tehsil store'),
        detail: z.string().max(22).default('').describe('146 stores'),
        reached: z.number().min(0).max(100).describe('Of every 100 that set out, how many got here'),
      }),
    )
    .min(3)
    .max(6),
  links: z
    .array(
      z.strictObject({
        strength: z.enum(LIGHTS).describe('Is there a named owner, a rule, money and a record?'),
        owner: z.string().min(1).max(26).describe('Who carries it, or “No named carrier”'),
      }),
    )
    .min(2)
    .max(5)
    .describe('Between each node and the next'),
  wrong: z.string().min(1).max(130).describe('What is wrong'),
  known: z.string().min(1).max(130).describe('How we know'),
  fix: z.string().min(1).max(130).describe('What would fix it'),
});
export type DeliveryChain = z.infer<typeof DeliveryChain>;

/** What the unit writes for the executive alone; it stands in the brief and in no document that a department sees. */
const Brief = z.strictObject({
  headline: z.string().max(200).optional().describe('Replaces the headline the program would write'),
  questions: z
    .array(
      z.strictObject({
        of: Identifier.optional().describe('Department that is asked, by id'),
        priority: Identifier.optional().describe('Priority it is about, by id'),
        text: z.string().min(1).max(200),
      }),
    )
    .default([])
    .describe('Questions suggested to the executive; the program adds those that follow from the numbers'),
  sensitive: z
    .array(z.strictObject({ priority: Identifier.optional(), text: z.string().min(1).max(300) }))
    .default([])
    .describe('What the executive should know and not read aloud'),
});

/**
 * What the unit enters for one meeting, kept as `stocktakes/<period>.yaml`.
 *
 * A section left empty omits its slide, and the build says so.
 */
export const Agenda = z
  .strictObject({
    period: Period,
    number: z.int().positive().describe('Stocktakes are numbered from the first'),
    date: CalendarDate.describe('Day of the meeting'),
    cutOff: CalendarDate.describe('Day on which the data were locked'),
    due: CalendarDate.optional().describe('Day by which the returns were due; nothing is called late without it'),
    extensions: z
      .record(Identifier, CalendarDate)
      .default({})
      .describe('Later days agreed with departments, by department id'),
    status: z.enum(['preliminary', 'final']).default('preliminary'),
    version: z.int().positive().default(1),
    next: z.string().optional().describe('When the next one is held: November 2015'),
    seen: z.string().optional().describe('When the departments saw it: 6 August'),
    given: CalendarDate.optional().describe('Day on which the directives below were given'),
    decisions: z.array(Decision).default([]),
    directives: z.array(Directive).default([]),
    lastDone: z.int().min(0).max(100).optional().describe('Per cent of actions done at the stocktake before'),
    recommendations: z.array(z.string()).default([]),
    judgements: z.record(Identifier, Judgement).default({}).describe('Likelihood of delivery, by priority id'),
    roadblocks: z.array(AgendaRoadblock).default([]).describe('Obstacles between departments that the unit follows'),
    fieldVisits: z.array(FieldVisit).default([]),
    visitsTitle: z
      .string()
      .max(120)
      .optional()
      .describe('Title of the slide about field visits: what they showed, with a number'),
    visitFacts: z.array(VisitFact).max(4).default([]),
    chains: z.record(Identifier, DeliveryChain).default({}).describe('Delivery chains, by priority id'),
    narrative: z.record(Identifier, Narrative).default({}).describe('By priority id'),
    correctionsBy: CalendarDate.optional().describe('Day by which Secretaries tell the unit of an error in a pre-read'),
    readyFor: z
      .record(Identifier, z.array(z.string().min(1).max(160)))
      .default({})
      .describe('What each department should come ready to answer, by department id'),
    brief: forChiefOnly(Brief).optional().describe('For the executive alone'),
  })
  .describe('What the unit enters for one stocktake');
export type Agenda = z.infer<typeof Agenda>;
