import type { DeliveryChain } from '../../domain/agenda.ts';
import { longDate } from '../../domain/calendar-date.ts';
import type { Figure } from '../../domain/figure.ts';
import { type Light, lightRank } from '../../domain/light.ts';

/** A link of a delivery chain, between one point and the next. */
export interface ChainLink {
  /** Order of the point it leads from, from 0. */
  readonly from: number;
  readonly strength: Light;
  readonly owner: string;
  /** Of every 100 that set out, how many it loses; never negative. */
  readonly loss: number;
}

/** The links of a chain with what each loses. */
export function linksOf({ nodes, links }: DeliveryChain): readonly ChainLink[] {
  return links.map(({ strength, owner }, from) => {
    const [before, after] = [nodes[from]?.reached ?? 0, nodes[from + 1]?.reached ?? 0];
    return { from, strength, owner, loss: before - after };
  });
}

/** The link that loses most, of several that of the lowest strength; null where nothing is lost. */
export function weakLink(chain: DeliveryChain): ChainLink | null {
  const [worst] = linksOf(chain)
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss || lightRank(b.strength) - lightRank(a.strength));
  return worst ?? null;
}

/** A number of every 100, as the unit counted it. */
export function chainFigure(value: number, { asOf }: DeliveryChain, formula?: string): Figure {
  const stated = `as the unit counted it on ${longDate(asOf)}`;
  return {
    value,
    unit: '',
    decimals: Number.isInteger(value) ? 0 : 1,
    provenance: { cells: [], formula: formula ? `${formula}, ${stated}` : stated },
  };
}

/** A point of the chain inside a sentence: "tehsil store", but "Textbook Board", which is a name. */
export function nodeInSentence(name: string): string {
  const isName = name.split(' ').every((word) => /^\p{Lu}/u.test(word)) && name.includes(' ');
  const isLetters = /^\p{Lu}{2}/u.test(name);
  return isName || isLetters ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}
