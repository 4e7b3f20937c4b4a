import { z } from 'zod';
import type { DeckProvenance, TracedSource } from '../domain/deck-provenance.ts';
import { entriesOf } from '../domain/ledger.ts';
import type { NumberState, TracedNumber } from '../domain/traced-number.ts';
import { readBuildRecord } from '../stages/build-record.ts';
import { openBuiltDeck } from '../stages/open-built-deck.ts';
import { traceDeck as traceNumbers } from '../stages/trace.ts';
import { defineAction, type Workspace } from './define.ts';

/** What a deck says of itself, and whether it may be believed. */
export interface TracedDeck {
  readonly unit: string;
  readonly period: string;
  readonly revision: number;
  /**
   * `as built`: the part in the deck that says what it was built to say is one that this workspace built. `not known here`:
   * this workspace did not build it, or the part was altered. `not asked`: there is no workspace here.
   */
  readonly record: 'as built' | 'not known here' | 'not asked';
  readonly counts: Readonly<Record<NumberState, number>>;
  readonly exempt: Readonly<Record<NonNullable<TracedNumber['exempt']>, number>>;
  readonly numbers: readonly TracedNumber[];
  readonly sources: readonly TracedSource[];
}

/** Reads a deck back, edited or not, and holds every number in it against what it was built to say. */
export const traceDeck = defineAction({
  id: 'trace-deck',
  input: z.object({ file: z.string().min(1).describe('Path of a presentation that was built here') }),
  async run(workspace, { file }): Promise<TracedDeck> {
    const { presentation, provenance } = await openBuiltDeck(workspace, file);
    const numbers = traceNumbers(presentation, provenance);
    const count = (state: NumberState) => numbers.filter((number) => number.state === state).length;
    const exempt = (kind: TracedNumber['exempt']) => numbers.filter((number) => number.exempt === kind).length;
    const { unit, period, revision, sources } = provenance;
    return {
      unit,
      period,
      revision,
      record: await recordOf(workspace, presentation.provenance ?? '', provenance),
      counts: {
        equal: count('equal'),
        exempt: count('exempt'),
        altered: count('altered'),
        untraced: count('untraced'),
        missing: count('missing'),
      },
      exempt: { date: exempt('date'), 'page number': exempt('page number'), words: exempt('words') },
      numbers,
      sources,
    };
  },
});

/** Whoever alters a figure can alter the part that speaks of it: the workspace remembers the hash of what it built. */
async function recordOf(workspace: Workspace, json: string, deck: DeckProvenance): Promise<TracedDeck['record']> {
  const { folder, tools } = workspace;
  if (!(await folder.has('unit.yaml')) || (await folder.unit()).id !== deck.unit) return 'not asked';
  const hash = tools.sha256(json);
  const record = await readBuildRecord(folder, deck.period);
  if (record?.provenanceSha256 === hash) return 'as built';
  const store = await workspace.store();
  const decks = entriesOf(await store.ledger(), 'deck');
  return decks.some(({ content }) => content.provenance === hash) ? 'as built' : 'not known here';
}
