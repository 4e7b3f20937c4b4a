import type { PageData } from '../adapters/text/pages.ts';
import type { Texts } from '../adapters/text/text.ts';
import type { SecretaryPreRead } from '../domain/pre-read.ts';
import { type DrawnChart, featuredPage } from './featured-page.ts';
import { askedPage, columnsPage, dayIn, framePage, linePage, pointsPage } from './pre-read-page-parts.ts';
import { sayIn } from './pre-read-say.ts';

const HEADS = 'asked standing ready care questions actions right'.split(' ');
const NONE = 'decisions questions actions care ready'.split(' ');
/** As many are printed; the others are counted. */
const MOST_QUESTIONS = 12;
/** Words that are read in a minute by somebody who also looks at tables. */
const WORDS_A_MINUTE = 150;

/** What the page of a pre-read is made from; `sha256` is what a reply is bound to. */
export function preReadPage(
  preRead: SecretaryPreRead,
  sha256: string,
  drawn: DrawnChart | null,
  texts: Texts,
): PageData {
  const say = sayIn(texts.showing(preRead.unit.scale));
  const { department, meeting, lead, asked, standing, featured, ready, care, questions, actions, rightOfReply } =
    preRead;
  const minutes = Math.max(1, Math.ceil(wordsIn(preRead) / WORDS_A_MINUTE));
  return {
    ...framePage(preRead, say),
    pageTitle: `${department.name} · ${meeting}`,
    kind: say('preread.kind'),
    department: department.name,
    meta: `${meeting} · ${say('preread.reading-time', { minutes })}`,
    head: Object.fromEntries(HEADS.map((name) => [name, say(`preread.head.${name}`)])),
    column: columnsPage(say),
    none: Object.fromEntries(NONE.map((name) => [name, say(`preread.no-${name}`)])),
    lead,
    asked: asked.map((decision) =>
      askedPage(
        { ...decision, effect: '' },
        dayIn(preRead, decision.by, say),
        decision.own ? say('preread.own') : null,
        say,
      ),
    ),
    standing: standing.map(linePage),
    featured: featured && featuredPage(featured, drawn, say),
    ready: pointsPage(ready),
    care: pointsPage(care),
    questions: questions.slice(0, MOST_QUESTIONS).map(({ blocks, ...question }) => ({
      ...question,
      blocks: blocks ? say('preread.blocks') : null,
    })),
    more:
      questions.length > MOST_QUESTIONS
        ? say('preread.more-questions', { n: questions.length - MOST_QUESTIONS })
        : null,
    actions: actions.map(({ number, text, due, state, daysLate, report }) => ({
      number,
      text,
      due: dayIn(preRead, due, say),
      state,
      report,
      late: daysLate > 0 ? say('preread.late', { days: daysLate }) : null,
    })),
    rightOfReply,
    seal: sha256.slice(0, 8),
  };
}

/** Words and numbers of everything that is read; the chart is looked at. */
function wordsIn({
  lead,
  asked,
  standing,
  featured,
  ready,
  care,
  questions,
  actions,
  rightOfReply,
}: SecretaryPreRead): number {
  const { chart: _, ...said } = featured ?? { chart: null };
  const read = JSON.stringify([lead, asked, standing, said, ready, care, questions, actions, rightOfReply]);
  return (read.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.,’%-]*/gu) ?? []).length;
}
