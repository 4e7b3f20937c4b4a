import { SourceKind } from '../domain/indicator.ts';
import { ACTION_STATES } from '../domain/milestone.ts';
import { defineLayout } from './define.ts';

const INDICATOR = {
  field: 'indicator',
  header: 'Indicator id',
  synonyms: ['Indicator code'],
  locked: true,
  required: true,
  width: 16,
  help: 'The permanent name under which the unit keeps this indicator.',
};

const NAME = { field: 'name', header: 'Indicator', synonyms: ['Indicator name'], locked: true, width: 36 };

const LAST = {
  field: 'last',
  header: 'Last value',
  synonyms: ['Previous value'],
  kind: 'number' as const,
  locked: true,
  figure: true,
  width: 10,
  help: 'The latest value the unit has accepted, for comparison.',
};

/** What the department reports of an indicator, the same for the whole and for a place. */
const REPORTED = [
  {
    field: 'value',
    header: 'Value',
    kind: 'number' as const,
    required: true,
    figure: true,
    width: 12,
    help: 'The figure for this period, in the unit shown. Type 87.5 for 87.5 %. Type 0 only when the figure is nought; leave the cell empty when you have none, and say why in the comment.',
  },
  {
    field: 'numerator',
    header: 'Numerator',
    kind: 'number' as const,
    width: 12,
    help: 'For a rate: how many were counted, such as pupils present. Leave empty for anything else.',
  },
  {
    field: 'denominator',
    header: 'Denominator',
    kind: 'number' as const,
    width: 13,
    help: 'For a rate: out of how many, such as pupils enrolled. Leave empty for anything else.',
  },
] as const;

const MEASURED_IN = {
  field: 'measuredIn',
  header: 'Measured in',
  synonyms: ['Month of measurement', 'Survey round'],
  width: 12,
  help: 'Only for a survey: the month of the round, written Jun 2015. Leave empty when the figure is for the period of this return.',
};

const COMMENT = {
  field: 'comment',
  header: 'Comment',
  synonyms: ['Comments', 'Remarks'],
  width: 36,
  help: 'Anything the unit needs to know to read the figure: why it changed, why it is missing.',
};

const SHARE_DONE = { kind: 'number' as const, least: 0, most: 100, width: 11 };

/** The return of a unit that has agreed no layout of its own: one workbook a department and period. */
export const STANDARD = defineLayout({
  id: 'standard',
  title: 'Standard return',
  version: '1',
  recognise: { stamp: true },
  cover: {
    sheet: 'Cover',
    title: 'Return to the delivery unit',
    department: { label: 'Department' },
    period: { label: 'Period' },
    preparedBy: {
      label: 'Prepared by',
      help: 'Office and telephone of whoever can answer a question about these figures.',
    },
    signedOffBy: { label: 'Signed off by', help: 'The officer who stands by these figures, by office.' },
    instructions: [
      {
        head: 'Where to type',
        text: 'Type in the white cells with a frame. Grey cells hold what was agreed and are locked; figures in blue are the plan.',
      },
      {
        head: 'What to fill in',
        text: 'Go through the sheets from left to right: Indicators, Districts, Milestones, Roadblocks. Point at a heading to read what belongs under it.',
      },
      {
        head: 'No figure',
        text: 'Leave the cell empty and say why in the comment. Type 0 only when the figure really is nought.',
      },
      {
        head: 'Percentages',
        text: 'Type 87.5 for 87.5 per cent. Where a numerator and a denominator are asked for, give both: totals are worked out from them.',
      },
      {
        head: 'Agreed figures',
        text: 'A baseline or a plan that looks wrong is not changed here. Say so in the comment and the unit will take it up.',
      },
      {
        head: 'Before sending',
        text: 'Enter who prepared the return and who signed it off, save it as an Excel workbook (.xlsx), and leave the sheets and headings as they are.',
      },
    ],
  },
  tables: [
    {
      table: 'indicators',
      sheet: 'Indicators',
      headerRow: 4,
      note: 'One row for each indicator, for the whole. Fill in the white cells.',
      columns: [
        INDICATOR,
        NAME,
        { field: 'unit', header: 'Unit', locked: true, width: 9 },
        {
          field: 'baseline',
          header: 'Baseline',
          kind: 'number',
          locked: true,
          figure: true,
          width: 11,
          help: 'The agreed start. Progress is measured from here.',
        },
        {
          field: 'expected',
          header: 'Plan now',
          synonyms: ['Trajectory', 'Planned'],
          kind: 'number',
          locked: true,
          figure: true,
          width: 11,
          help: 'Where the agreed trajectory stands at the end of this period.',
        },
        LAST,
        {
          field: 'lastPeriod',
          header: 'Last period',
          locked: true,
          width: 11,
          help: 'The period the last value was measured in.',
        },
        ...REPORTED,
        {
          field: 'source',
          header: 'Source',
          kind: 'choice',
          choices: SourceKind.options.map((kind) => kind.replaceAll('-', ' ')),
          width: 14,
          help: 'Where the figure comes from. Leave empty for the usual source.',
        },
        MEASURED_IN,
        COMMENT,
      ],
      entries: [
        {
          indicator: { column: 'indicator' },
          place: { is: '' },
          source: { column: 'source' },
          value: 'value',
          numerator: 'numerator',
          denominator: 'denominator',
          baseline: 'baseline',
          expected: 'expected',
          comment: 'comment',
          period: 'measuredIn',
        },
      ],
    },
    {
      table: 'places',
      sheet: 'Districts',
      optional: true,
      headerRow: 4,
      note: 'One row for each indicator and place. Fill in the white cells.',
      columns: [
        INDICATOR,
        NAME,
        {
          field: 'place',
          header: 'Place',
          synonyms: ['District', 'Tehsil', 'Area', 'Facility'],
          locked: true,
          required: true,
          width: 22,
        },
        LAST,
        ...REPORTED,
        MEASURED_IN,
        COMMENT,
      ],
      entries: [
        {
          indicator: { column: 'indicator' },
          place: { columns: ['place'] },
          value: 'value',
          numerator: 'numerator',
          denominator: 'denominator',
          comment: 'comment',
          period: 'measuredIn',
        },
      ],
    },
    {
      table: 'milestones',
      sheet: 'Milestones',
      optional: true,
      headerRow: 4,
      spareRows: 20,
      note: 'One row for each dated step that was due in this period or is due in the next.',
      columns: [
        {
          field: 'initiative',
          header: 'Initiative',
          kind: 'choice',
          width: 32,
          help: 'Choose the initiative the step belongs to.',
        },
        {
          field: 'action',
          header: 'Action',
          synonyms: ['Milestone', 'Step'],
          required: true,
          width: 36,
          help: 'What is to be done, so that anyone can see whether it has been.',
        },
        { field: 'responsible', header: 'Responsible', width: 22, help: 'The office that does it.' },
        { field: 'due', header: 'Due', synonyms: ['Due date'], kind: 'date', width: 13, help: 'The day it is due.' },
        {
          field: 'state',
          header: 'State',
          synonyms: ['Status'],
          kind: 'choice',
          choices: [...ACTION_STATES],
          width: 16,
          help: 'Done, on track, off track, or no information: the last is never counted as off track.',
        },
        {
          ...SHARE_DONE,
          field: 'planned',
          header: 'Planned %',
          help: 'How much of it should be done by now, 0 to 100.',
        },
        { ...SHARE_DONE, field: 'actual', header: 'Actual %', help: 'How much of it is done, 0 to 100.' },
        { ...SHARE_DONE, field: 'spent', header: 'Spent %', help: 'How much of its money is spent, 0 to 100.' },
        {
          field: 'narrative',
          header: 'What happened',
          synonyms: ['Narrative'],
          width: 44,
          help: 'Two or three sentences: what was done, what stands in the way, what comes next.',
        },
      ],
    },
    {
      table: 'roadblocks',
      sheet: 'Roadblocks',
      optional: true,
      headerRow: 4,
      spareRows: 10,
      note: 'What stands in the way and cannot be settled by the department alone.',
      columns: [
        {
          field: 'text',
          header: 'Roadblock',
          synonyms: ['Issue'],
          required: true,
          width: 46,
          help: 'What stands in the way, in one sentence.',
        },
        {
          field: 'departments',
          header: 'Departments involved',
          width: 30,
          help: 'Every department needed to settle it, separated by semicolons.',
        },
        { field: 'since', header: 'Open since', kind: 'date', width: 14, help: 'The day it was first raised.' },
        {
          field: 'ask',
          header: 'What is asked',
          synonyms: ['Ask'],
          width: 46,
          help: 'The decision that would settle it.',
        },
        {
          field: 'level',
          header: 'Level',
          synonyms: ['Escalation level'],
          kind: 'choice',
          choices: ['department', 'delivery unit', 'chief secretary', 'executive'],
          width: 18,
          help: 'Who is to settle it.',
        },
      ],
    },
  ],
});
