import { type AskedCorrection, type DepartmentAnswer, outcomeOf } from '../domain/sign-off.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Department } from '../domain/unit.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_REPLIED } from './parts/example-replied.ts';
import { counted } from './parts/figures.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { answerTo } from './parts/reply-on.ts';
import { type Column, cell, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, SMALL } from './parts/text-box.ts';

const COLUMNS: readonly Column[] = [
  { head: phrase('replies.head.department'), width: 2.3 },
  { head: phrase('replies.head.signed'), width: 2.5 },
  { head: phrase('replies.head.asked'), width: 4.7 },
  { head: phrase('replies.head.done'), width: 2.833 },
];
const PLACE = { x: 0.5, y: 1.72, head: 0.3, row: 0.6 };
const ROWS = 7;

/** A thing that a department said, or that it said nothing; the department stands in the first of its rows. */
interface Row {
  readonly department: Department | null;
  readonly signed: readonly Wording[];
  readonly asked: Wording;
  readonly done: Wording;
}

/** What departments answered to their pre-reads: who signed off, who corrected what, and what the unit did. */
export const replies = defineSlide({
  id: 'replies',
  of: 'deck',
  make(stocktake) {
    const answers = stocktake.unit.departments.map((department) => ({
      department,
      answer: answerTo(stocktake, department.id),
    }));
    if (answers.every(({ answer }) => answer.sent === null && !answer.answered)) {
      return { omitted: phrase('omitted.replies', { period: stocktake.period }) };
    }
    const rows = answers.flatMap(({ department, answer }) => rowsOf(stocktake, department, answer));
    const pages = pagesOf(rows, ROWS);
    return pages.map((page, i) => ({
      id: pageId('replies', i),
      layout: 'content' as const,
      kicker: { what: phrase('replies.kicker'), of: phrase('replies.kicker-of') },
      title: titleOf(
        answers.map(({ answer }) => answer),
        i,
        pages.length,
      ),
      ...tagOf(stocktake),
      boxes: [
        table(
          'replies',
          phrase('replies.alt', { n: counted(page.length, 'rows') }),
          PLACE,
          COLUMNS,
          page.map(({ department, signed, asked, done }) => [
            words(department ? (department.short ?? department.name) : '', { ...DENSE, bold: true }),
            cell(signed.map((one, at) => line(one, at === 0 ? DENSE : SMALL))),
            words(asked, DENSE),
            words(done, DENSE),
          ]),
        ),
      ],
      source: phrase('replies.source'),
      notes: page.map(({ asked }) => asked).filter((asked) => asked !== ''),
      annex: true,
    }));
  },
  examples: [
    {
      title: 'a correction that was made, and a sign-off that lapsed by it',
      given: EXAMPLE_REPLIED,
      gives: ['title.replies'],
    },
    { title: 'no pre-read was made', given: EXAMPLE_STOCKTAKE, gives: { omitted: 'omitted.replies' } },
  ],
});

function titleOf(answers: readonly DepartmentAnswer[], page: number, pages: number): Phrase {
  const corrections = answers.flatMap((answer) => answer.corrections);
  const some = (n: number, of: string) => (n > 0 ? counted(n, of) : null);
  const answered = answers.filter((answer) => answer.answered).length;
  const isLapsed = ({ signOff }: DepartmentAnswer) => signOff !== null && signOff.changed.length > 0;
  return phrase('title.replies', {
    n: counted(answered, 'departments that answered'),
    none: answered === 0,
    all: answered === answers.length && answered > 1,
    total: counted(answers.length, 'departments'),
    signed: some(answers.filter(({ signOff }) => signOff !== null).length, 'departments that signed off'),
    lapsed: some(answers.filter(isLapsed).length, 'sign-offs that have lapsed'),
    corrections: some(corrections.length, 'corrections asked for'),
    made: some(corrections.filter((one) => outcomeOf(one) === 'made').length, 'corrections made as asked'),
    ...continuation(page, pages),
  });
}

function rowsOf(stocktake: Stocktake, department: Department, answer: DepartmentAnswer): Row[] {
  const signed = signedWords(answer);
  const said = [
    ...answer.corrections.map((correction) => ({ asked: correctionWords(correction), done: doneWords(correction) })),
    ...answer.comments.map(({ priority, text }) => ({
      asked: phrase('replies.comment', {
        priority: priority === null ? null : (stocktake.register.priority.get(priority)?.name ?? priority),
        text,
      }),
      done: phrase(priority === null ? 'replies.whole-done' : 'replies.comment-done'),
    })),
  ];
  const [first, ...others] = said;
  const none: Wording = answer.answered ? phrase('replies.none') : '';
  return [
    { department, signed, asked: first?.asked ?? none, done: first?.done ?? '' },
    ...others.map((one) => ({ department: null, signed: [], ...one })),
  ];
}

/** Whether it signed off and whether that stands; each changed figure on a line of its own. */
function signedWords({ answered, sent, signOff }: DepartmentAnswer): readonly Wording[] {
  if (!answered) return [phrase(sent === null ? 'replies.not-sent' : 'replies.not-answered')];
  if (!signOff) return [phrase('replies.unsigned')];
  const { by, on, changed } = signOff;
  return [
    phrase(`replies.${changed.length > 0 ? 'lapsed' : 'stands'}`, { by, on }),
    ...changed
      .slice(0, 1)
      .map(({ name, printed, now }) => phrase(`replies.${now === null ? 'gone' : 'changed'}`, { name, printed, now })),
  ];
}

function correctionWords({ name, printed, correct, reason }: AskedCorrection): Phrase {
  return phrase('replies.correction', { name, printed, correct, reason: reason === '' ? null : reason });
}

function doneWords(correction: AskedCorrection): Phrase {
  const outcome = outcomeOf(correction);
  const { printed, now } = correction;
  if (outcome === 'stands') return phrase('replies.stands-as', { printed });
  return now === null
    ? phrase('replies.gone', { name: correction.name, printed })
    : phrase(`replies.${outcome}`, { now });
}
