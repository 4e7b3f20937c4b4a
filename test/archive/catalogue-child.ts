import { withCatalogue } from '../../src/stages/archive/catalogue.ts';
import { fileMade } from './made-records.ts';

/** Makes the catalogue of a made archive, in a process that can be killed: says when it begins. */
const [, , folder = ''] = process.argv;
const source = await fileMade(folder, []);
process.stdout.write('making\n');
await withCatalogue(source, () => undefined);
