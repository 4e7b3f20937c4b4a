import type { PageData } from '../adapters/text/pages.ts';
import type { Texts } from '../adapters/text/text.ts';
import type { ChiefBrief } from '../domain/pre-read.ts';
import { type DrawnChart, featuredPage } from './featured-page.ts';
import { askedPage, columnsPage, dayIn, framePage, linePage, pointsPage } from './pre-read-page-parts.ts';
import { sayIn } from './pre-read-say.ts';

/** What the page of the executive's brief is made from. */
export function briefPage(brief: ChiefBrief, drawn: DrawnChart | null, texts: Texts): PageData {
  const say = sayIn(texts.showing(brief.unit.scale));
  const { unit, meeting, headline, summary, decisions, others, standing, questions, sensitive, replies } = brief;
  const kind = say('brief.kind', { executive: unit.executive });
  return {
    ...framePage(brief, say),
    pageTitle: `${kind} · ${meeting}`,
    kind,
    headline,
    meta: `${meeting} · ${unit.name}`,
    head: {
      decisions: say('brief.head.decisions', { n: decisions.length }),
      others: say('brief.head.others'),
      standing: say('brief.head.standing'),
      questions: say('brief.head.questions'),
      sensitive: say('brief.head.sensitive'),
      replies: say('brief.head.replies'),
    },
    column: { ...columnsPage(say), department: say('brief.column.department') },
    none: { decisions: say('brief.no-decisions'), sensitive: say('brief.no-sensitive') },
    summary,
    asked: decisions.map((decision) => askedPage(decision, dayIn(brief, decision.by, say), null, say)),
    others: others.map(({ verb, text, owner, by }) => ({
      verb: say.words(verb),
      text,
      owner,
      by: dayIn(brief, by, say),
    })),
    standing: standing.map(({ sector, lines }) => ({
      sector,
      lines: lines.map(({ department, ...line }) => ({ ...linePage(line), department })),
    })),
    featured: brief.featured && featuredPage(brief.featured, drawn, say),
    questions: pointsPage(questions),
    sensitive: pointsPage(sensitive),
    replies: pointsPage(replies),
    seal: null,
  };
}
