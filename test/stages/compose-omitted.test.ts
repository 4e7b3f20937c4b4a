import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTexts } from '../../src/adapters/text/text.ts';
import { phrase } from '../../src/domain/wording.ts';
import { sayOmitted } from '../../src/stages/compose-omitted.ts';

const texts = openTexts(join(import.meta.dirname, '../../templates/texts'), 'en');
const districts = (priority: string) => phrase('omitted.districts', { priority });

it('says once what is true of several priorities, in the order in which it was found', () => {
  const said = sayOmitted(
    [districts('Water'), phrase('omitted.heat-map'), districts('Roads'), districts('Schools')],
    texts,
  );
  expect(said).toEqual([
    'Districts: no places that can be compared with themselves, or more than a slide holds, for Water, Roads and Schools.',
    'Heat map: fewer than two indicators rate the parts of the whole.',
  ]);
  expect(sayOmitted([districts('Water')], texts)[0]).toMatch(/for Water\.$/);
});
