import type { Scale } from '../domain/display.ts';
import type { BoxDraft, Region } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_CHANGED } from './parts/changed-example.ts';
import { EXAMPLE_STOCKTAKE, exampleWithout } from './parts/example.ts';
import { EXAMPLE_REPLIED } from './parts/example-replied.ts';
import { formerLine, formerNotes, transitionOf } from './parts/former-line.ts';
import { type Headline, headlineOf } from './parts/headline.ts';
import { judgedOf } from './parts/judged.ts';
import { judgementLine, judgementNote } from './parts/judgement-line.ts';
import { lightWord, markNow, metWord, ratingMark } from './parts/marks.ts';
import { milestoneTable } from './parts/milestone-table.ts';
import { priorityKicker } from './parts/priority-kicker.ts';
import { priorityTitle } from './parts/priority-title.ts';
import { type ReplyOn, replyOn } from './parts/reply-on.ts';
import { sourceLine } from './parts/source-line.ts';
import { tagOf } from './parts/tag.ts';
import { BODY, DENSE, HEAD, line, QUIET, rule, run, SECTION, textBox } from './parts/text-box.ts';
import { whatHappened } from './parts/what-happened.ts';
import { whatNext } from './parts/what-next.ts';

const CHART = { x: 0.5, y: 1.72, w: 7.75, h: 4.95 };
const COLUMN = { x: 8.65, w: 4.183 };
const LIGHT_STEP = 1.33;
const LIGHT_SIZE = 0.27;
/** As many are set large beside a mark; words are not. */
const LETTERS = 2;
const SECTIONS = { happened: { y: 2.5, h: 1.33 }, why: { y: 3.9, h: 1.33 }, next: { y: 5.3, h: 1.36 } } as const;
/** The same, closer together and a point smaller, where the department has replied: its words stand under them. */
const WITH_REPLY = {
  happened: { y: 2.5, h: 0.92 },
  why: { y: 3.46, h: 1.02 },
  next: { y: 4.52, h: 1 },
  reply: { y: 5.56, h: 1.14 },
} as const;
/** Where the first line under the lights stands, and from there to the next; the first section begins below them. */
const UNDER_LIGHTS = { ...COLUMN, y: 2.37, step: 0.23 };
const BELOW_LINES = { y: 2.66 };
/** From the rule of a section down to its words. */
const UNDER_RULE = 0.094;

type LinePlace = Pick<Region, 'x' | 'y' | 'w'>;

/** One priority: its trajectory at the left; its lights, what happened, why, and what comes next at the right. */
export const priority = defineSlide({
  id: 'priority',
  of: 'priority',
  make(stocktake, subject) {
    const id = subject.of === 'priority' ? subject.priority : '';
    const found = stocktake.register.priority.get(id);
    if (!found) return { omitted: phrase('omitted.priority', { priority: id }) };

    const headline = headlineOf(stocktake, found);
    const narrative = stocktake.agenda.narrative[id];
    const reply = replyOn(stocktake, headline);
    const places = reply ? WITH_REPLY : SECTIONS;
    const machine = priorityTitle(stocktake, headline);
    const judged = judgedOf(stocktake, headline);
    const underLights = [
      ...(transitionOf(stocktake, headline) ? [(at: LinePlace) => formerLine(stocktake, headline, at)] : []),
      ...(judged ? [(at: LinePlace) => judgementLine(stocktake, judged, at)] : []),
    ];
    const own = narrative?.title;
    return [
      {
        id: `priority:${id}`,
        layout: 'content',
        kicker: { what: priorityKicker(stocktake, found), of: found.name },
        title: own ?? machine,
        ...tagOf(stocktake, { own: narrative?.tag, rating: headline.rating }),
        boxes: [
          ...chartOf(stocktake, headline),
          ...lightsOf(headline, stocktake.unit.scale),
          ...underLights.flatMap((make, i) => make({ ...UNDER_LIGHTS, y: UNDER_LIGHTS.y + UNDER_LIGHTS.step * i })),
          ...[
            ...section(
              'happened',
              narrative?.happened.length ? narrative.happened : whatHappened(stocktake, headline),
              belowLines(underLights.length, places.happened),
            ),
            ...section('why', narrative?.why ?? [], places.why),
            ...nextSection(stocktake, headline, places.next),
            ...(reply ? replySection(reply) : []),
          ].map((box) => (reply ? denser(box) : box)),
        ],
        source: sourceLine(stocktake, headline),
        notes: [
          ...(own ? [phrase('notes.machine-title'), machine] : []),
          ...notesOf(stocktake, headline),
          ...formerNotes(stocktake, headline),
          ...(judged ? [judgementNote(stocktake, judged)] : []),
          ...(reply ? [phrase('notes.reply', { reply: reply.text })] : []),
        ],
        annex: false,
      },
    ];
  },
  examples: [
    {
      title: 'up, but short of plan',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: ['title.path.better-short'],
    },
    {
      title: 'in the quarter in which its plan was changed, rated under both',
      given: EXAMPLE_CHANGED,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: ['title.path.better-short'],
    },
    {
      title: 'the department has replied',
      given: EXAMPLE_REPLIED,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: ['title.path.better-short'],
    },
    {
      title: 'a priority the plan does not know',
      given: exampleWithout('priorities'),
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: { omitted: 'omitted.priority' },
    },
  ],
});

type SectionPlace = { readonly y: number; readonly h: number };

/** The first section, below so many lines under the lights. */
function belowLines(lines: number, place: SectionPlace): SectionPlace {
  if (lines === 0) return place;
  const y = BELOW_LINES.y + UNDER_LIGHTS.step * (lines - 1);
  return { y, h: place.y + place.h - y };
}

/** The chart of the indicator, or the milestones it is made from. */
function chartOf({ unit }: Stocktake, { indicator, rating, priority: { id } }: Headline): readonly BoxDraft[] {
  if (!indicator) return [textBox('no-indicator', CHART, [line(phrase('priority.no-indicator'), QUIET)])];
  if (rating?.milestones?.length) return milestoneTable(id, rating.milestones);
  const chart = { request: 'trajectory', indicator: indicator.id, place: unit.place };
  return [{ kind: 'chart', name: 'trajectory', region: CHART, chart }];
}

function lightsOf({ priority: { id }, rating }: Headline, scale: Scale): BoxDraft[] {
  const now = markNow(rating);
  const last = rating?.last ?? null;
  const forecast = rating?.lights.forecast ?? null;
  const cells = [
    { variant: 'last', light: last, says: lightWord(last, scale) },
    { variant: 'now', light: now, says: nowWords(rating, scale) },
    { variant: 'forecast', light: forecast, says: lightWord(forecast, scale) },
  ] as const;
  return cells.flatMap(({ variant, light, says }, i): BoxDraft[] => {
    const x = COLUMN.x + LIGHT_STEP * i;
    const y = CHART.y + 0.405;
    const indent = light ? 0.38 : 0;
    const size = typeof says === 'string' && says.length <= LETTERS ? 18 : 12;
    return [
      textBox(`${variant}:head`, { x, y: CHART.y, w: LIGHT_STEP, h: 0.2 }, [
        line(phrase(`priority.head.${variant}`), HEAD),
      ]),
      ...(light ? [ratingMark(id, variant, light, { x: x + LIGHT_SIZE / 2, y, size: LIGHT_SIZE }, scale)] : []),
      textBox(
        `${variant}:light`,
        { x: x + indent, y: y - 0.2, w: LIGHT_STEP - indent - 0.05, h: 0.4 },
        [line(says, { size, bold: true })],
        'middle',
      ),
    ];
  });
}

function nowWords(rating: Headline['rating'], scale: Scale): Wording {
  if (!rating) return phrase('status.whole.nothing-agreed');
  if (!rating.light) return phrase(`status.whole.${rating.status}`);
  const met = rating.marks.includes('target-met') ? metWord(scale, 'whole') : null;
  return met ?? lightWord(rating.light, scale);
}

function section(id: 'happened' | 'why', points: readonly Wording[], { y, h }: SectionPlace): BoxDraft[] {
  const said = points.map((point) => line(point, BODY, { spacing: 1.1, spaceBefore: 3 }));
  const silence = line(phrase('priority.no-explanation'), QUIET, { spacing: 1.1, spaceBefore: 3 });
  return [
    rule(`${id}:rule`, COLUMN.x, y, COLUMN.w),
    textBox(id, { ...COLUMN, y: y + UNDER_RULE, h: h - UNDER_RULE }, [
      line(phrase(`priority.section.${id}`), SECTION),
      ...(said.length > 0 ? said : [silence]),
    ]),
  ];
}

function nextSection(stocktake: Stocktake, { priority: { id } }: Headline, { y, h }: SectionPlace): BoxDraft[] {
  return [
    rule('next:rule', COLUMN.x, y, COLUMN.w),
    textBox('next', { ...COLUMN, y: y + UNDER_RULE, h: h - UNDER_RULE }, [
      line(phrase('priority.section.next'), SECTION),
      ...whatNext(stocktake, id, stocktake.agenda.narrative[id]),
    ]),
  ];
}

/** Words a point smaller and closer together: four sections stand where there is room for three. */
function denser(box: BoxDraft): BoxDraft {
  if (box.kind !== 'text') return box;
  const paragraphs = box.paragraphs.map((paragraph) => ({
    ...paragraph,
    ...(paragraph.spacing === undefined ? {} : { spacing: 1.02 }),
    runs: paragraph.runs.map((one) => (one.size === BODY.size ? { ...one, size: DENSE.size } : one)),
  }));
  return { ...box, paragraphs };
}

/** What the department said, and who said it; it is its word, and nobody else's. */
function replySection({ text, by, on }: ReplyOn): BoxDraft[] {
  const { y, h } = WITH_REPLY.reply;
  return [
    rule('reply:rule', COLUMN.x, y, COLUMN.w),
    textBox('reply', { ...COLUMN, y: y + UNDER_RULE, h: h - UNDER_RULE }, [
      line(phrase('priority.section.reply'), SECTION),
      {
        runs: [
          run(phrase('priority.reply', { text }), BODY),
          run(' ', BODY),
          run(phrase('priority.reply-by', { by, on }), QUIET),
        ],
        spacing: 1.1,
        spaceBefore: 3,
      },
    ]),
  ];
}

function notesOf({ register }: Stocktake, { priority: { officer }, indicator, rating }: Headline): Wording[] {
  if (!indicator) return [];
  return [
    ...(rating ? [rating.reason, ...(rating.confidence?.reasons ?? [])] : []),
    phrase('notes.method', { method: rating?.method ?? indicator.method, revision: String(register.revision) }),
    phrase('notes.indicator', {
      name: indicator.name,
      definition: indicator.definition,
      owner: indicator.owner,
      officer,
    }),
  ];
}
