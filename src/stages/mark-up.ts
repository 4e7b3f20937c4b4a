import { CHECKS } from '../checks/index.ts';
import type { Answer } from '../domain/answer.ts';
import { compareFindings, type Finding, findingId, type Severity } from '../domain/finding.ts';
import type { CellNote, MarkedFinding, MarkUp, Request } from '../domain/mark-up.ts';

type Open = Exclude<Request, 'Settled'>;

const REQUEST: Record<Severity, Open> = { block: 'Fix', query: 'Explain', note: 'Check' };

const MEANING: Record<Open, string> = {
  Fix: 'Fix: the figure is not used until it is mended.',
  Explain: 'Explain: the figure is used with a mark. Say what happened, or correct it.',
  Check: 'Check: nothing is kept out. Look whether it is meant.',
};

/** Characters of a sentence: a cell may hold 32,767, and a note that long cannot be read. */
const MOST = 600;
/** Notes of one sheet, and findings in the list: with more of them a workbook takes long to open, and no one reads on. */
const MOST_NOTES = 2_000;
const MOST_LISTED = 20_000;

const REASONS = new Map(CHECKS.map(({ id, reason }) => [id, reason]));

/**
 * Puts the findings of one return into the words its department reads: a note for each cell, all that was noticed there
 * in one, and the list of them all.
 *
 * What was answered is asked no more: it stands at the end of the list with what was said. An explanation alone does not
 * let a blocked figure in, so that finding is still to be mended.
 */
export function markUp(findings: readonly Finding[]): MarkUp {
  const marked = findings.toSorted(compareFindings).map(toMarked);
  const open = marked.filter(({ request }) => request !== 'Settled');
  const settled = marked.filter(({ request }) => request === 'Settled');
  const asked = (['Fix', 'Explain', 'Check'] as const)
    .map((request) => ({ request, count: open.filter((finding) => finding.request === request).length }))
    .filter(({ count }) => count > 0);
  const notes = notesOf(open);
  const kept = worstOfEachSheet(notes);
  const leftOut = {
    notes: notes.length - kept.length,
    findings: Math.max(0, marked.length - MOST_LISTED),
  };
  return {
    heading: [
      asked.map(({ request, count }) => `${count} to ${request.toLowerCase()}`).join(', ') || 'Nothing to mend',
      ...(settled.length > 0 ? [`${settled.length} settled`] : []),
    ].join(', '),
    advice:
      asked.length === 0
        ? [`${settled.length > 0 ? 'All was answered' : 'Every check was passed'}; nothing needs to be sent again.`]
        : [
            ...asked.map(({ request }) => MEANING[request]),
            ...adviceOf(leftOut),
            'Correct the figures in their own sheets, save this workbook and send it back. Notes and this list may stay.',
          ],
    findings: [...open, ...settled].slice(0, MOST_LISTED),
    notes: kept,
    leftOut,
  };
}

function adviceOf({ notes, findings }: MarkUp['leftOut']): string[] {
  const n = (count: number) => count.toLocaleString('en-GB');
  const noted =
    notes === 0
      ? 'Each cell concerned carries a note; the places below are links to them.'
      : `A sheet carries ${n(MOST_NOTES)} notes at most: at the ${n(notes)} cells that are left there is none. The places below are links.`;
  const listed = `The first ${n(MOST_LISTED)} are listed here, the worst before the others; ${n(findings)} more are not.`;
  return findings === 0 ? [noted] : [noted, listed];
}

function toMarked(finding: Finding): MarkedFinding {
  const { check, severity, sheet, cell, is, expected, remedy, answer } = finding;
  const settled = answer !== undefined && !(severity === 'block' && answer.kind === 'explained');
  const said = answer ? `${saidOf(answer)} ` : '';
  return {
    request: settled ? 'Settled' : REQUEST[severity],
    sheet,
    cell,
    is: sentence(is),
    expected: sentence(expected),
    remedy: settled ? said.trim() : shortened(`${said}${remedy}`),
    why: REASONS.get(check) ?? '',
    reference: findingId(finding),
  };
}

/** "Explained by School education: two camps were counted." */
function saidOf({ kind, by, text }: Answer): string {
  return sentence(`${kind} by ${by}: ${text}`);
}

/** The clause of a check as a sentence of its own. */
function sentence(clause: string): string {
  const text = shortened(clause);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`;
}

/** In one line, cut where it is too long to be read. */
function shortened(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  return letters.length > MOST ? `${letters.slice(0, MOST).join('').trimEnd()}…` : letters.join('');
}

/** A note for each cell; what is about a range stands at its first. */
function notesOf(findings: readonly MarkedFinding[]): CellNote[] {
  const notes = new Map<string, { sheet: string; cell: string; findings: MarkedFinding[] }>();
  for (const finding of findings) {
    const { sheet } = finding;
    const cell = finding.cell?.split(':')[0];
    if (sheet === null || cell === undefined) continue;
    const key = `${cell} ${sheet}`;
    const note = notes.get(key);
    if (note) note.findings.push(finding);
    else notes.set(key, { sheet, cell, findings: [finding] });
  }
  return [...notes.values()];
}

function worstOfEachSheet(notes: readonly CellNote[]): CellNote[] {
  const counts = new Map<string, number>();
  return notes.filter(({ sheet }) => {
    const count = (counts.get(sheet) ?? 0) + 1;
    counts.set(sheet, count);
    return count <= MOST_NOTES;
  });
}
