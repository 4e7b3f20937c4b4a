import type { DeliveryChain } from '../domain/agenda.ts';
import { type Scale, shownLight } from '../domain/display.ts';
import type { BoxDraft, Inches } from '../domain/slide.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { type ChainLink, chainFigure, linksOf, nodeInSentence, weakLink } from './parts/chain.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_WITH_CHAIN } from './parts/example-chain.ts';
import { withSign } from './parts/figures.ts';
import { priorityKicker } from './parts/priority-kicker.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, rule, run, SECTION, textBox } from './parts/text-box.ts';

const LEFT = 0.5;
const WIDTH = 12.333;
const BOX = { y: 2.55, w: 1.75, h: 1, inset: 0.13 };
const NUMBERS = { y: 1.93, h: 0.5, w: 2.05 };
/** Between a box and the arrow that leaves or meets it. */
const GAP = 0.04;
const THICK = 0.35;
const NOTE = { y: 3.73, w: 2.3, h: 0.8 };
const REASONS = { y: 5.05, w: 3.93, h: 1.5, step: 4.2 };

/** The path of one thing from the decision to the citizen: what gets how far, and the link on which most is lost. */
export const deliveryChain = defineSlide({
  id: 'delivery-chain',
  of: 'priority',
  make(stocktake, subject) {
    const id = subject.of === 'priority' ? subject.priority : '';
    const priority = stocktake.register.priority.get(id);
    const chain = stocktake.agenda.chains[id];
    if (!priority || !chain) {
      // Said once, not of every priority: hardly any has a chain.
      const { agenda, period, register } = stocktake;
      const first = register.register.priorities[0]?.id === id && Object.keys(agenda.chains).length === 0;
      return first ? { omitted: phrase('omitted.delivery-chain', { period }) } : [];
    }
    const weak = weakLink(chain);
    const { scale } = stocktake.unit;
    return [
      {
        id: `delivery-chain:${id}`,
        layout: 'content',
        kicker: {
          what: priorityKicker(stocktake, priority),
          of: phrase('chain.kicker-of', { name: priority.name }),
        },
        title: titleOf(chain, weak),
        ...tagOf(stocktake),
        boxes: [
          ...chain.nodes.flatMap((_, i) => nodeBoxes(chain, i)),
          ...linksOf(chain).flatMap((link) => linkBoxes(chain, link, link.from === weak?.from, scale)),
          ...(['wrong', 'known', 'fix'] as const).flatMap((part, i) => reason(part, chain[part], i)),
        ],
        source: phrase('chain.source', { counted: chain.counted, on: chain.asOf, weak: weak !== null }),
        notes: [phrase('chain.note')],
        annex: false,
      },
    ];
  },
  examples: [
    {
      title: 'most is lost behind the tehsil store',
      given: EXAMPLE_WITH_CHAIN,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: ['title.chain'],
    },
    {
      title: 'none is given',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: { omitted: 'omitted.delivery-chain' },
    },
  ],
});

function titleOf(chain: DeliveryChain, weak: ChainLink | null): Phrase {
  const { thing, nodes, links } = chain;
  const last = nodes.at(-1);
  return phrase('title.chain', {
    thing,
    node: nodeInSentence((weak ? nodes[weak.from]?.name : last?.name) ?? ''),
    loss: weak ? chainFigure(weak.loss, chain, 'difference') : null,
    light: weak?.strength ?? null,
    only: weak !== null && links.filter(({ strength }) => strength === weak.strength).length === 1,
  });
}

/** Left edge of the box of a point: the first and the last stand at the margins, the others evenly between. */
function leftOf({ nodes }: DeliveryChain, i: number): Inches {
  return LEFT + ((WIDTH - BOX.w) / (nodes.length - 1)) * i;
}

function nodeBoxes(chain: DeliveryChain, i: number): BoxDraft[] {
  const node = chain.nodes[i];
  if (!node) return [];
  const x = leftOf(chain, i);
  const number = run(phrase('cell.number', { x: chainFigure(node.reached, chain) }), { size: 26, bold: true });
  const counted = i === 0 ? [run(` ${chain.counted}`, { size: 13, colour: 'ink2' })] : [];
  // The words behind the first number may run on over the link, as far as the next number.
  const w = i === 0 ? leftOf(chain, 1) - x - 0.1 : Math.min(NUMBERS.w, LEFT + WIDTH - x);
  return [
    textBox(`reached:${i + 1}`, { x, y: NUMBERS.y, w, h: NUMBERS.h }, [{ runs: [number, ...counted] }], 'middle'),
    {
      kind: 'shape',
      name: `node:${i + 1}:box`,
      shape: 'rectangle',
      region: { x, y: BOX.y, w: BOX.w, h: BOX.h },
      fill: 'paper',
      stroke: { colour: 'ink', width: 1.1, dash: 'solid' },
    },
    textBox(
      `node:${i + 1}`,
      { x: x + BOX.inset, y: BOX.y, w: BOX.w - BOX.inset - 0.05, h: BOX.h },
      [line(node.name, SECTION), ...(node.detail ? [line(node.detail, { ...DENSE, colour: 'ink2' })] : [])],
      'middle',
    ),
  ];
}

/** The arrow between two boxes and, under it, its strength, what it loses and who carries it. */
function linkBoxes(chain: DeliveryChain, link: ChainLink, isWeak: boolean, scale: Scale): BoxDraft[] {
  const start = leftOf(chain, link.from) + BOX.w + GAP;
  const length = leftOf(chain, link.from + 1) - GAP - start;
  const middle = start + length / 2;
  const name = `link:${link.from + 1}`;
  const shown = shownLight(link.strength, scale);
  const size = isWeak ? { mark: 0.26, type: 18, back: 0.41 } : { mark: 0.2, type: 14, back: 0.29 };
  const half = Math.min(NOTE.w, length + BOX.w - 0.12) / 2;
  return [
    arrow(name, start, length, isWeak ? shown.mark : null),
    {
      kind: 'light',
      name: `${name}:strength`,
      x: middle - size.back,
      y: NOTE.y + 0.13,
      size: size.mark,
      light: shown.mark,
      variant: 'now',
      alt: phrase('chain.strength', { light: link.strength }),
    },
    textBox(
      `${name}:loss`,
      { x: middle - size.back + size.mark / 2 + 0.08, y: NOTE.y - 0.04, w: half + size.back - 0.2, h: 0.34 },
      [line(phrase('chain.loss', { letters: shown.letters, x: lossOf(chain, link) }), { size: size.type, bold: true })],
      'middle',
    ),
    textBox(`${name}:owner`, { x: middle - half, y: NOTE.y + 0.3, w: 2 * half, h: NOTE.h - 0.3 }, [
      line(link.owner, isWeak ? SECTION : { ...DENSE, colour: 'ink2' }, { align: 'centre' }),
    ]),
  ];
}

function lossOf(chain: DeliveryChain, { loss }: ChainLink) {
  return withSign(chainFigure(-loss, chain, 'difference'));
}

/** A line with a head; of the weak link a thick arrow in the ink of its strength. */
function arrow(name: string, x: Inches, w: Inches, thick: 'R' | 'AR' | 'AG' | 'G' | null): BoxDraft {
  const middle = BOX.y + BOX.h / 2;
  if (!thick) {
    const stroke = { colour: 'ink', width: 1.9, dash: 'solid' } as const;
    return { kind: 'shape', name, shape: 'line', region: { x, y: middle, w, h: 0 }, stroke, pointed: true };
  }
  const region = { x, y: middle - THICK / 2, w, h: THICK };
  return { kind: 'shape', name, shape: 'arrow', region, fill: thick };
}

function reason(part: 'wrong' | 'known' | 'fix', text: Wording, i: number): BoxDraft[] {
  const x = LEFT + REASONS.step * i;
  return [
    rule(`${part}:rule`, x, REASONS.y, REASONS.w),
    textBox(part, { x, y: REASONS.y + 0.115, w: REASONS.w, h: REASONS.h - 0.115 }, [
      line(phrase(`chain.section.${part}`), SECTION),
      line(text, { size: 14 }, { spaceBefore: 4, spacing: 1.1 }),
    ]),
  ];
}
