import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawnPhotograph } from '../../data/make/drawn-photograph.ts';
import { preparePhotograph } from '../../src/adapters/canvas/prepare-photograph.ts';
import { WorkspaceFolder } from '../../src/adapters/files/workspace-folder.ts';
import { FieldVisit } from '../../src/domain/agenda.ts';
import { pictureSize } from '../../src/domain/picture-size.ts';
import { exampleAgenda } from '../../src/slides/parts/example.ts';
import { openPhotographs } from '../../src/stages/open-photographs.ts';
import { temporaryFolder } from '../folder.ts';

function visit(photograph?: string) {
  const seen = { place: 'Multan', date: '2015-07-28', what: 'School', finding: 'Shut.' };
  return FieldVisit.parse(photograph === undefined ? seen : { ...seen, photograph });
}

function workspace() {
  const path = temporaryFolder();
  mkdirSync(join(path, 'visits'));
  writeFileSync(join(path, 'visits', 'a.jpg'), drawnPhotograph({ w: 64, h: 48, rectangles: [['#000', 0, 0, 64, 48]] }));
  writeFileSync(join(path, 'visits', 'b.jpg'), 'no picture');
  writeFileSync(join(path, 'secret.jpg'), '');
  return new WorkspaceFolder(path);
}

const open = (...photographs: (string | undefined)[]) =>
  openPhotographs(exampleAgenda({ fieldVisits: photographs.map(visit) }), workspace(), preparePhotograph);

describe('the photographs of a stocktake', () => {
  it('are read from the workspace by the name that the agenda gives, each once', async () => {
    const opened = await open('visits/a.jpg', undefined, 'visits/a.jpg');
    expect([...opened.keys()]).toEqual(['visits/a.jpg']);
    expect(pictureSize(opened.get('visits/a.jpg') ?? new Uint8Array())).toEqual({ type: 'jpeg', w: 64, h: 36 });
  });

  it.each([
    ['visits/c.jpg', 'is not there'],
    ['visits/b.jpg', 'is neither a JPEG nor a PNG'],
    ['secret.jpg', 'does not lie in visits/ of the workspace'],
    ['visits/../secret.jpg', 'does not lie in visits/ of the workspace'],
    ['visits/..\\secret.jpg', 'does not lie in visits/ of the workspace'],
  ])('are refused by name: %s %s', async (name, why) => {
    await expect(open(name)).rejects.toMatchObject({
      code: 'bad-stocktake',
      message: `the photograph ${name} ${why}`,
    });
  });
});
