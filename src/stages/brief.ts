import type { Texts } from '../adapters/text/text.ts';
import type { Decision } from '../domain/agenda.ts';
import { actionsOf, byUrgency, daysLate } from '../domain/directives.ts';
import { isBehind, looksAlike, stepsTo } from '../domain/display.ts';
import { lightRank } from '../domain/light.ts';
import type { AskedDecision, ChiefBrief, Point } from '../domain/pre-read.ts';
import type { DepartmentAnswer } from '../domain/sign-off.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { absolute } from '../slides/parts/figures.ts';
import { type Headline, headlinesOf, sectorsOf } from '../slides/parts/headline.ts';
import { answerTo } from '../slides/parts/reply-on.ts';
import { gapOf } from '../slides/parts/sector-row.ts';
import { featuredOf } from './pre-read-featured.ts';
import { frameOf } from './pre-read-frame.ts';
import { type Say, sayIn } from './pre-read-say.ts';
import { priorityLine } from './priority-line.ts';

/** Decisions that stand at the top, with what they change. */
const DECISIONS = 3;
/** Questions that follow from ratings, and from overdue actions. */
const MOST_RATED = 5;
const MOST_OVERDUE = 2;

/** Makes the executive's brief from the whole stocktake. It holds what the unit wrote for the executive alone. */
export function briefOf(stocktake: Stocktake, texts: Texts): ChiefBrief {
  const shown = texts.showing(stocktake.unit.scale);
  const say = sayIn(shown);
  const { agenda, unit } = stocktake;
  const headlines = sectorsOf(stocktake).flatMap(({ id }) => headlinesOf(stocktake, id));
  const departmentOf = ({ indicator }: Headline) => {
    const found = unit.departments.find(({ id }) => id === indicator?.department);
    return found?.short ?? found?.name ?? '';
  };
  return {
    ...frameOf(stocktake, say),
    headline: agenda.brief?.headline ?? headlineOf(stocktake, headlines, say),
    summary: summaryOf(stocktake, headlines, say),
    decisions: agenda.decisions.slice(0, DECISIONS).map(asked),
    others: agenda.decisions.slice(DECISIONS).map(asked),
    standing: sectorsOf(stocktake).map(({ id, name }) => ({
      sector: name,
      lines: headlinesOf(stocktake, id).map((headline) => ({
        ...priorityLine(stocktake, headline, say),
        department: departmentOf(headline),
      })),
    })),
    featured: featuredOf(stocktake, headlines, shown, say),
    questions: [...writtenQuestions(stocktake), ...questionsFrom(stocktake, headlines, say)],
    sensitive: (agenda.brief?.sensitive ?? []).map(({ priority, text }) => ({
      about: nameOf(stocktake, priority),
      text,
    })),
    replies: repliesIn(stocktake, say),
  };
}

function asked({ verb, text, effect, owner, by }: Decision): AskedDecision {
  return { verb, text, effect, owner, by };
}

function headlineOf({ unit }: Stocktake, headlines: readonly Headline[], say: Say): string {
  const behind = (light: 'light' | 'last') =>
    headlines.filter(({ rating }) => rating?.[light] && isBehind(rating[light], unit.scale)).length;
  const n = behind('light');
  const before = headlines.some(({ rating }) => rating?.last) ? behind('last') : null;
  return say('brief.headline', {
    n,
    none: n === 0,
    all: n === headlines.length && n > 1,
    total: headlines.length,
    before,
    same: before === n,
  });
}

function summaryOf(stocktake: Stocktake, headlines: readonly Headline[], say: Say): readonly string[] {
  const { unit, agenda } = stocktake;
  const moved = headlines.flatMap(({ priority, rating }) => {
    const { light, last } = rating ?? {};
    return light && last ? [{ name: priority.name, steps: stepsTo(light, last, unit.scale) }] : [];
  });
  const names = (test: (steps: number) => boolean) => moved.filter(({ steps }) => test(steps)).map(({ name }) => name);
  const [down, up] = [names((steps) => steps > 0), names((steps) => steps < 0)];
  const grey = headlines.filter(({ rating }) => !rating?.light).map(({ priority }) => priority.name);
  const late = actionsOf(stocktake)
    .directives.map((directive) => daysLate(directive, agenda.date))
    .filter((days) => days > 0);
  return [
    ...(down.length > 0 ? [say('brief.summary.down', { names: down })] : []),
    ...(up.length > 0 ? [say('brief.summary.up', { names: up })] : []),
    ...(moved.length > 0 && down.length + up.length === 0 ? [say('brief.summary.still')] : []),
    ...(grey.length > 0 ? [say('brief.summary.grey', { n: grey.length, names: grey })] : []),
    ...(late.length > 0 ? [say('brief.summary.overdue', { n: late.length, days: Math.max(...late) })] : []),
  ];
}

function writtenQuestions(stocktake: Stocktake): readonly Point[] {
  return (stocktake.agenda.brief?.questions ?? []).map(({ of, priority, text }) => ({
    about: stocktake.unit.departments.find(({ id }) => id === of)?.officer ?? nameOf(stocktake, priority),
    text,
  }));
}

/** Questions that follow from the numbers: the worst ratings first, then the actions that are overdue longest. */
function questionsFrom(stocktake: Stocktake, headlines: readonly Headline[], say: Say): readonly Point[] {
  const { unit, agenda } = stocktake;
  const written = new Set(agenda.brief?.questions.map(({ priority }) => priority));
  const rated = headlines
    .filter(({ priority, rating }) => rating?.light && isBehind(rating.light, unit.scale) && !written.has(priority.id))
    .sort((a, b) => rankOf(b) - rankOf(a))
    .slice(0, MOST_RATED);
  const overdue = [...actionsOf(stocktake).directives]
    .filter((directive) => daysLate(directive, agenda.date) > 0)
    .sort(byUrgency(agenda.date))
    .slice(0, MOST_OVERDUE);
  return [
    ...rated.map((headline) => {
      const { light = null, last = null } = headline.rating ?? {};
      const gap = gapOf(headline);
      const slipped =
        light !== null && last !== null && !looksAlike(light, last, unit.scale) && lightRank(light) > lightRank(last);
      const text = say('brief.question.behind', { light, last, slipped, gap: gap && absolute(gap) });
      return { about: `${headline.priority.officer} · ${headline.priority.name}`, text };
    }),
    ...overdue.map((directive) => ({
      about: directive.owner,
      text: say('brief.question.overdue', {
        number: directive.number,
        days: daysLate(directive, agenda.date),
        text: directive.text,
      }),
    })),
  ];
}

/** What departments answered; who has not is said once somebody has. */
function repliesIn(stocktake: Stocktake, say: Say): readonly Point[] {
  const answers = stocktake.unit.departments.map(({ id, short, name }) => ({
    about: short ?? name,
    answer: answerTo(stocktake, id),
  }));
  if (!answers.some(({ answer }) => answer.answered)) return [];
  return answers.flatMap(({ about, answer }) => answerWords(answer, stocktake, say).map((text) => ({ about, text })));
}

/** What a department answered, in sentences. */
function answerWords(
  { answered, comments, corrections, signOff }: DepartmentAnswer,
  stocktake: Stocktake,
  say: Say,
): string[] {
  if (!answered) return [say('brief.reply.none')];
  const changes = (signOff?.changed ?? []).map(({ name, printed, now }) =>
    say(`brief.reply.${now === null ? 'gone' : 'change'}`, { name, printed, now }),
  );
  const signed = signOff
    ? say(`brief.reply.${changes.length > 0 ? 'lapsed' : 'signed'}`, { by: signOff.by, on: signOff.on, changes })
    : say('brief.reply.unsigned');
  return [
    signed,
    ...corrections.map(({ name, printed, correct, reason }) =>
      say('brief.reply.correction', { name, printed, correct, reason: reason === '' ? null : reason }),
    ),
    ...comments.map(({ priority, text }) => {
      const about = nameOf(stocktake, priority ?? undefined);
      const quoted = say('brief.reply.comment', { text });
      return about === null ? quoted : `${about}: ${quoted}`;
    }),
  ];
}

function nameOf({ register }: Stocktake, priority: string | undefined): string | null {
  return priority === undefined ? null : (register.priority.get(priority)?.name ?? priority);
}

function rankOf({ rating }: Headline): number {
  return rating?.light ? lightRank(rating.light) : -1;
}
