import { CHECKS } from '../checks/index.ts';
import { compareFindings, type Finding, findingId, type Severity } from '../domain/finding.ts';
import type { CellNote, MarkedFinding, MarkUp, Request } from '../domain/mark-up.ts';

const REQUEST: Record<Severity, Request> = { block: 'Fix', query: 'Explain', note: 'Check' };

const MEANING: Record<Request, string> = {
  Fix: 'Fix: the figure is not used until it is mended.',
  Explain: 'Explain: the figure is used with a mark. Say what happened, or correct it.',
  Check: 'Check: nothing is kept out. Look whether it is meant.',
};

/** Characters of a sentence: a cell may hold 32,767, and a note that long cannot be read. */
const MOST = 600;

const REASONS = new Map(CHECKS.map(({ id, reason }) => [id, reason]));

/**
 * Puts the findings of one return into the words its department reads: a note for each cell, all that was noticed there
 * in one, and the list of them all.
 */
export function markUp(findings: readonly Finding[]): MarkUp {
  const marked = findings.toSorted(compareFindings).map(toMarked);
  const asked = (['Fix', 'Explain', 'Check'] as const)
    .map((request) => ({ request, count: marked.filter((finding) => finding.request === request).length }))
    .filter(({ count }) => count > 0);
  return {
    heading: asked.map(({ request, count }) => `${count} to ${request.toLowerCase()}`).join(', ') || 'Nothing to mend',
    advice:
      asked.length === 0
        ? ['Every check was passed; nothing needs to be sent again.']
        : [
            ...asked.map(({ request }) => MEANING[request]),
            'Each cell concerned carries a note; the places below are links to them.',
            'Correct the figures in their own sheets, save this workbook and send it back. Notes and this list may stay.',
          ],
    findings: marked,
    notes: notesOf(marked),
  };
}

function toMarked(finding: Finding): MarkedFinding {
  const { check, severity, sheet, cell, is, expected, remedy } = finding;
  return {
    request: REQUEST[severity],
    sheet,
    cell,
    is: sentence(is),
    expected: sentence(expected),
    remedy: shortened(remedy),
    why: REASONS.get(check) ?? '',
    reference: findingId(finding),
  };
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

function notesOf(findings: readonly MarkedFinding[]): CellNote[] {
  const notes = new Map<string, { sheet: string; cell: string; findings: MarkedFinding[] }>();
  for (const finding of findings) {
    const { sheet, cell } = finding;
    if (sheet === null || cell === null) continue;
    const key = `${cell} ${sheet}`;
    const note = notes.get(key);
    if (note) note.findings.push(finding);
    else notes.set(key, { sheet, cell, findings: [finding] });
  }
  return [...notes.values()];
}
