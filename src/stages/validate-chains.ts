import type { Agenda } from '../domain/agenda.ts';

/** A chain that cannot be, and what to do about it. */
export interface WrongChain {
  readonly is: string;
  readonly remedy: string;
}

/** Delivery chains that could not be drawn truly: a link too few or too many, or a number that rises on the way. */
export function wrongChains({ chains }: Pick<Agenda, 'chains'>): WrongChain[] {
  return Object.entries(chains).flatMap(([id, { nodes, links }]) => {
    if (links.length !== nodes.length - 1) {
      return [
        {
          is: `the delivery chain of “${id}” has ${links.length} links between ${nodes.length} nodes`,
          remedy: `Give it ${nodes.length - 1}: one between each node and the next.`,
        },
      ];
    }
    const rise = nodes.findIndex(({ reached }, i) => reached > (nodes[i - 1]?.reached ?? 100));
    const [before, after] = [nodes[rise - 1], nodes[rise]];
    if (!before || !after) return [];
    return [
      {
        is: `in the delivery chain of “${id}” ${after.reached} of every 100 reach ${after.name}, and ${before.reached} ${before.name} before it`,
        remedy: 'Correct reached: it never rises along the chain.',
      },
    ];
  });
}
