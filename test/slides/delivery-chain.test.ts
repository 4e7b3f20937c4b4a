import { describe, expect, it } from 'vitest';
import { DeliveryChain } from '../../src/domain/agenda.ts';
import { deliveryChain } from '../../src/slides/delivery-chain.ts';
import { nodeInSentence, weakLink } from '../../src/slides/parts/chain.ts';
import { exampleAgenda } from '../../src/slides/parts/example.ts';
import { EXAMPLE_WITH_CHAIN } from '../../src/slides/parts/example-chain.ts';
import { box, only, said, wordsOf } from './said.ts';

const SUBJECT = { of: 'priority', sector: 'education', priority: 'children-in-school' } as const;

/** A chain whose points are reached by so many, its links of these strengths. */
function chain(reached: readonly number[], strengths: readonly ('R' | 'AR' | 'AG' | 'G')[]) {
  return DeliveryChain.parse({
    thing: 'Vaccines',
    counted: 'doses bought',
    asOf: '2015-07-31',
    nodes: reached.map((of, i) => ({ name: `Point ${i + 1}`, reached: of })),
    links: strengths.map((strength) => ({ strength, owner: 'Somebody' })),
    wrong: 'a',
    known: 'b',
    fix: 'c',
  });
}

const slideOf = (given: DeliveryChain) =>
  only(deliveryChain.make(exampleAgenda({ chains: { 'children-in-school': given } }), SUBJECT));

describe('the delivery chain', () => {
  const slide = only(deliveryChain.make(EXAMPLE_WITH_CHAIN, SUBJECT));

  it('says where most is lost: 96 reach the store and 71 the school, so 25 go no further', () => {
    expect(said(slide.title)).toBe(
      'Books stop at the tehsil store:\n25 of every 100 go no further, on the one link rated Red',
    );
  });

  it('prints what reaches each point and what each link loses', () => {
    expect([1, 2, 3, 4, 5].map((n) => wordsOf(box(slide, 'text', `reached:${n}`))[0])).toEqual([
      '100 books ordered',
      '98',
      '96',
      '71',
      '68',
    ]);
    expect([1, 2, 3, 4].map((n) => wordsOf(box(slide, 'text', `link:${n}:loss`))[0])).toEqual([
      'G  −2',
      'G  −2',
      'R  −25',
      'AG  −3',
    ]);
  });

  it('draws the weak link thick, in the ink of its strength, and the others as lines with a head', () => {
    expect(
      [1, 2, 3, 4]
        .map((n) => box(slide, 'shape', `link:${n}`))
        .map(({ shape, fill, pointed }) => [shape, fill, pointed]),
    ).toEqual([
      ['line', undefined, true],
      ['line', undefined, true],
      ['arrow', 'R', undefined],
      ['line', undefined, true],
    ]);
  });

  it('holds of two links that lose as much the weaker one for the weak link, and none where nothing is lost', () => {
    expect(weakLink(chain([100, 90, 80], ['AG', 'AR']))?.from).toBe(1);
    expect(weakLink(chain([100, 90, 80], ['R', 'AR']))?.from).toBe(0);
    expect(weakLink(chain([100, 100, 100], ['R', 'R']))).toBeNull();
    expect(said(slideOf(chain([100, 100, 100], ['G', 'G'])).title)).toBe(
      'Vaccines reach the point 3:\nof every 100 none is lost on the way',
    );
    expect(said(slideOf(chain([100, 99, 99], ['R', 'R'])).title)).toBe(
      'Vaccines stop at the point 1:\n1 of every 100 goes no further, on a link rated Red',
    );
  });

  it.each([3, 4, 5, 6])('keeps %i points between the margins, none over another', (n) => {
    const reached = Array.from({ length: n }, (_, i) => 100 - i);
    const made = slideOf(
      chain(
        reached,
        Array.from({ length: n - 1 }, () => 'G' as const),
      ),
    );
    const boxes = reached.map((_, i) => box(made, 'shape', `node:${i + 1}:box`).region);
    expect(boxes[0]?.x).toBe(0.5);
    expect((boxes.at(-1)?.x ?? 0) + 1.75).toBeCloseTo(12.833);
    for (const [i, { x }] of boxes.entries()) expect(x - (boxes[i - 1]?.x ?? -1.25)).toBeGreaterThan(1.7);
    const owners = reached.slice(1).map((_, i) => box(made, 'text', `link:${i + 1}:owner`).region);
    for (const [i, { x }] of owners.entries()) {
      const before = owners[i - 1];
      if (before) expect(before.x + before.w).toBeLessThanOrEqual(x);
    }
  });

  it('writes a point in a sentence as people do', () => {
    expect(['Tehsil store', 'Textbook Board', 'School', 'BHU'].map(nodeInSentence)).toEqual([
      'tehsil store',
      'Textbook Board',
      'school',
      'BHU',
    ]);
  });
});
