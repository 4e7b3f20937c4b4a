import type { Inflate } from '../../sheet/inflate.ts';
import { readPacked } from '../../sheet/read-packed.ts';
import { Unreadable } from '../../sheet/refusal.ts';
import { nodeInflate } from './node-inflate.ts';
import type { ReadingAnswer, ReadingRequest } from './reading-message.ts';

/**
 * The reading process: takes received files from its parent one at a time and answers with what they hold.
 *
 * It gets the bytes and opens nothing, neither file nor connection. It ends when its parent does, since the channel
 * between them is all that keeps it.
 */
process.on('message', (request: ReadingRequest) => {
  void read(request).then(answer);
});
answer({ is: 'ready' });

async function read({ bytes, fileName, layouts, most }: ReadingRequest): Promise<ReadingAnswer> {
  try {
    const result = await readPacked(bytes, fileName, watched(nodeInflate, most), layouts);
    return { is: 'read', result, memory: process.memoryUsage.rss() };
  } catch (problem) {
    return { is: 'failed', problem: String(problem) };
  }
}

/** An inflater that gives up before the memory does. */
function watched(inflate: Inflate, most: number): Inflate {
  return async function* (gzip) {
    for await (const piece of inflate(gzip)) {
      if (process.memoryUsage.rss() > most) throw new Unreadable('givenUp', tooMuchMemory(most));
      yield piece;
    }
  };
}

function tooMuchMemory(most: number): string {
  return `reading it needed more than ${Math.round(most / 1e6)} MB`;
}

function answer(message: ReadingAnswer): void {
  process.send?.(message);
}
