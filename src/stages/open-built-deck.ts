import { DeckProvenance } from '../domain/deck-provenance.ts';
import { Fault } from '../domain/fault.ts';
import type { Presentation } from '../domain/presentation.ts';
import type { Refusal } from '../domain/workbook.ts';

interface Reading {
  readonly tools: {
    readonly readFile: (path: string) => Promise<Uint8Array>;
    readonly readPresentation: (bytes: Uint8Array, name: string) => Promise<Presentation | Refusal>;
  };
}

/** Opens a deck that was built here, edited or not, with its own account of its figures; a fault where it has none. */
export async function openBuiltDeck(
  { tools }: Reading,
  file: string,
): Promise<{ presentation: Presentation; provenance: DeckProvenance }> {
  const presentation = await tools.readPresentation(await tools.readFile(file), file);
  if ('refused' in presentation) {
    throw new Fault('bad-input', presentation.verdict, { place: file, remedy: presentation.remedy });
  }
  return { presentation, provenance: provenanceIn(presentation.provenance, file) };
}

function provenanceIn(json: string | null, file: string): DeckProvenance {
  if (json === null) {
    throw new Fault('bad-input', `${file} does not say where its figures come from`, {
      place: file,
      remedy: 'It was not built by this program, or another program took that part out; build the deck again.',
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = null;
  }
  const read = DeckProvenance.safeParse(value);
  if (read.success) return read.data;
  throw new Fault('bad-input', `what ${file} says of its figures was damaged`, {
    place: file,
    remedy: 'Build the deck again, or trace the one that was built.',
    cause: read.error,
  });
}
