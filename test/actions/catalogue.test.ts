import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../src/actions/index.ts';

const FOLDER = join(import.meta.dirname, '../../src/actions');

describe('the actions', () => {
  it('are all listed, each under the name of its file', () => {
    const files = readdirSync(FOLDER).filter((name) => !['define.ts', 'index.ts'].includes(name));
    expect(ACTIONS.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
    expect(ACTIONS).toHaveLength(59);
  });

  it.each(ACTIONS.map((action) => [action.id, action] as const))(
    '%s refuses an input it does not know',
    (_, action) => {
      expect(action.input.safeParse(7).success).toBe(false);
    },
  );
});
