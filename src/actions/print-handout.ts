import { z } from 'zod';
import { defineAction, type Workspace } from './define.ts';

/** A handout that was printed. */
export interface PrintedHandout {
  readonly file: string;
}

/** File that a handout is written to: the deck's own name, as PDF, beside it. */
export function handoutOf(deck: string): string {
  return deck.replace(/\.pptx$/i, '.pdf');
}

/** Prints a deck as PDF beside it, or under another name. */
export async function printHandoutOf(
  { tools, onStep }: Workspace,
  deck: Uint8Array,
  file: string,
): Promise<PrintedHandout> {
  onStep('printing the handout');
  await tools.writeFile(file, await tools.printDeck(deck));
  return { file };
}

/** Prints the handout of a deck: PDF, a slide to a page, through the office program that is installed. */
export const printHandout = defineAction({
  id: 'print-handout',
  input: z.object({
    deck: z
      .string()
      .regex(/.\.pptx$/i, 'a deck is a file that ends in .pptx')
      .describe('Deck to print'),
    output: z
      .string()
      .regex(/.\.pdf$/i, 'a handout is written to a file that ends in .pdf')
      .optional()
      .describe('File to write; beside the deck when absent'),
  }),
  run: async (workspace, { deck, output = handoutOf(deck) }): Promise<PrintedHandout> =>
    printHandoutOf(workspace, await workspace.tools.readFile(deck), output),
});
