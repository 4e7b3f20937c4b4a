import type { AgreedDifference } from '../domain/agreed-differences.ts';
import type { Answer } from '../domain/answer.ts';
import { archiveHead } from '../domain/archive-head.ts';
import { ledgerFor } from '../domain/ledger.ts';
import { policyInForce } from '../domain/policy.ts';
import { seriesKey } from '../domain/series.ts';
import type { BoxDraft } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { agreedBaselines, type BaselineRow, baselineTable } from './parts/baseline-table.ts';
import { changeLog, changeTable, type LogRow } from './parts/change-log.ts';
import { EXAMPLE_CHANGED } from './parts/changed-example.ts';
import { EXAMPLE_STOCKTAKE, exampleWithout } from './parts/example.ts';
import { type Exception, exceptionsOf, exceptionTable, findingsNow } from './parts/exceptions.ts';
import { counted } from './parts/figures.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { tagOf } from './parts/tag.ts';
import { line, QUIET, SECTION, textBox } from './parts/text-box.ts';

/** Where the two tables stand when they share a slide; one alone takes the place of the first and runs to the bottom. */
const UPPER = 1.96;
const LOWER = 4.76;
/** Under the sentence that there are no exceptions. */
const UNDER_SENTENCE = 2.86;
const HEAD_ABOVE = 0.34;
const TOGETHER = { exceptions: 5, baselines: 4 };
const ALONE = { exceptions: 10, baselines: 11 };
const CLEAN = { exceptions: 0, baselines: 8 };
/** Digits by which “register verify --head” knows the register of this deck. */
const HEAD_DIGITS = 12;
/** Findings told in full in the notes. */
const MOST_TOLD = 20;

/** Rows of the log of changes on one slide. */
const LOGGED = 9;

interface Page {
  readonly exceptions: readonly Exception[];
  readonly baselines: readonly BaselineRow[];
  readonly changes: readonly LogRow[];
}

/**
 * What was found wrong in the returns and what was done about it; the baselines everything is measured from; the log of
 * what was changed of them and of anything else that was agreed.
 */
export const dataQuality = defineSlide({
  id: 'data-quality',
  of: 'deck',
  make(stocktake) {
    const exceptions = exceptionsOf(stocktake);
    const baselines = agreedBaselines(stocktake);
    const changes = changeLog(stocktake);
    if (exceptions.length + baselines.length + changes.length + stocktake.register.priority.size === 0)
      return { omitted: phrase('omitted.data-quality', { period: stocktake.period }) };
    const pages = [...pagesFrom(exceptions, baselines), ...pagesOf(changes, LOGGED).map(logPage)];
    return pages.map((page, i) => ({
      id: pageId('data-quality', i),
      layout: 'content' as const,
      kicker: { what: phrase('quality.kicker'), of: phrase('quality.kicker-of') },
      title: titleOf(stocktake, i, pages.length),
      ...tagOf(stocktake),
      boxes: [
        ...exceptionBoxes(stocktake, page, exceptions.length === 0 && i === 0),
        ...baselineBoxes(page, exceptions.length === 0 && i === 0),
        ...changeBoxes(page),
      ],
      source: sourceOf(stocktake),
      notes: i === 0 ? notesOf(stocktake) : page.changes.flatMap(({ told }) => told),
      annex: true,
    }));
  },
  examples: [
    { title: 'a value that is not used', given: EXAMPLE_STOCKTAKE, gives: ['title.quality'] },
    {
      title: 'a baseline that was changed, with its log on a slide of its own',
      given: EXAMPLE_CHANGED,
      gives: ['title.quality', 'title.quality'],
    },
    {
      title: 'nothing agreed, nothing found',
      given: exampleWithout('everything'),
      gives: { omitted: 'omitted.data-quality' },
    },
  ],
});

/** Both tables share slides until one is used up; the other then has whole slides. */
function pagesFrom(exceptions: readonly Exception[], baselines: readonly BaselineRow[]): Page[] {
  const pages: Page[] = [];
  let [e, b] = [0, 0];
  const clean = exceptions.length === 0;
  while (pages.length === 0 || e < exceptions.length || b < baselines.length) {
    const both = e < exceptions.length && b < baselines.length;
    const room = clean && pages.length === 0 ? CLEAN : both ? TOGETHER : ALONE;
    pages.push({
      exceptions: exceptions.slice(e, e + room.exceptions),
      baselines: baselines.slice(b, b + room.baselines),
      changes: [],
    });
    e += room.exceptions;
    b += room.baselines;
  }
  return pages;
}

function logPage(changes: readonly LogRow[]): Page {
  return { exceptions: [], baselines: [], changes };
}

function exceptionBoxes(stocktake: Stocktake, { exceptions }: Page, clean: boolean): BoxDraft[] {
  if (exceptions.length === 0 && !clean) return [];
  const head = headOf('exceptions', UPPER, phrase('quality.head.exceptions'));
  if (exceptions.length > 0) return [head, exceptionTable(stocktake, exceptions, UPPER)];
  return [
    head,
    textBox('no-exceptions', { x: 0.5, y: UPPER, w: 12.333, h: 0.3 }, [line(phrase('quality.no-exceptions'), QUIET)]),
  ];
}

function baselineBoxes({ exceptions, baselines }: Page, clean: boolean): BoxDraft[] {
  if (baselines.length === 0) return [];
  const y = exceptions.length > 0 ? LOWER : clean ? UNDER_SENTENCE : UPPER;
  return [headOf('baselines', y, phrase('quality.head.baselines')), baselineTable(baselines, y)];
}

function changeBoxes({ changes }: Page): BoxDraft[] {
  if (changes.length === 0) return [];
  return [headOf('changes', UPPER, phrase('quality.head.changes')), changeTable(changes, UPPER)];
}

function headOf(name: string, tableY: number, says: Wording): BoxDraft {
  return textBox(`${name}:head`, { x: 0.5, y: tableY - HEAD_ABOVE, w: 9, h: 0.25 }, [line(says, SECTION)]);
}

function countsOf(stocktake: Stocktake) {
  const findings = findingsNow(stocktake).filter(({ answer }) => !answer || answer.kind === 'explained');
  const open = findings.filter(({ severity, answer }) => severity === 'block' || !answer);
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  return {
    blocks: counted(count('block'), 'findings that block a value'),
    queries: counted(count('query'), 'findings that ask a question'),
    notes: counted(count('note'), 'findings for information'),
  };
}

function titleOf(stocktake: Stocktake, page: number, pages: number): Phrase {
  const { blocks, queries } = countsOf(stocktake);
  const baselines = stocktake.register.register.baselines.length;
  const { changed, others, unapproved } = changesIn(stocktake);
  return phrase('title.quality', {
    blocks: blocks.value === 0 ? null : blocks,
    queries: queries.value === 0 ? null : queries,
    oneBlock: blocks.value === 1,
    oneQuery: queries.value === 1,
    baselines: baselines === 0 ? null : counted(baselines, 'agreed baselines'),
    oneBaseline: baselines === 1,
    changed: changed === 0 ? null : counted(changed, 'baselines that are not what was agreed first'),
    others: others === 0 ? null : counted(others, 'other agreed figures that were changed'),
    unapproved: unapproved === 0 ? null : counted(unapproved, 'revisions that nobody approved'),
    ...continuation(page, pages),
  });
}

/** Baselines and other agreed figures that are not what they were, each counted once; revisions that nobody approved. */
function changesIn({ changes, register, former }: Stocktake) {
  const changed = register.register.baselines.filter(({ indicator, place, value, period }) => {
    const first = former.get(seriesKey(indicator, place))?.first.baseline;
    return first && (first.value !== value || first.period !== period);
  });
  const isOther = ({ part, recolours }: AgreedDifference) =>
    part === 'thresholds' || (part !== 'baselines' && recolours);
  const others = new Set(changes.flatMap(({ differences }) => differences.filter(isOther).map(({ name }) => name)));
  return {
    changed: changed.length,
    others: others.size,
    unapproved: changes.filter(({ approval }) => !approval).length,
  };
}

function sourceOf(stocktake: Stocktake): Wording {
  const now = stocktake.returns.filter(({ period }) => period === stocktake.period);
  const { blocks, queries, notes } = countsOf(stocktake);
  const policy = policyInForce(stocktake.unit, ledgerFor(stocktake.ledger, stocktake.period));
  return phrase('quality.source', {
    blocks,
    queries,
    notes: notes.value === 0 ? null : notes,
    manyBlocks: (blocks.value ?? 0) > 1,
    manyQueries: (queries.value ?? 0) > 1,
    returns: counted(now.length, 'returns received'),
    used: counted(now.filter(({ status }) => status === 'used').length, 'returns used'),
    revision: String(stocktake.register.revision),
    head: stocktake.registerHash.slice(0, HEAD_DIGITS),
    archive: archiveHead(stocktake.ledger, stocktake.period)?.slice(0, HEAD_DIGITS) ?? null,
    policy: policy.policy,
    since: policy.since,
  });
}

function notesOf(stocktake: Stocktake): Wording[] {
  const told = findingsNow(stocktake).filter(({ severity }) => severity !== 'note');
  const more = told.length - MOST_TOLD;
  return [
    ...told.slice(0, MOST_TOLD).flatMap(({ message, answer }) => [message, ...(answer ? [said(answer)] : [])]),
    ...(more > 0 ? [phrase('quality.more', { n: counted(more, 'findings') })] : []),
  ];
}

/** An answer in full: the office is as it was stated, nobody has proved it. */
function said({ kind, by, text }: Answer): Wording {
  return phrase('quality.answer', { kind, by, text });
}
