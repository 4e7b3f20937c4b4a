import { fileURLToPath } from 'node:url';
import { makeEngland } from './england.ts';
import { FEDERAL } from './federal.ts';
import { KP } from './kp.ts';
import { makeSample } from './make-sample.ts';
import { makePunjab } from './punjab.ts';
import { SINDH } from './sindh.ts';

/** Makes the sample workspaces of the repository again; equal programs make equal bytes. */
const data = fileURLToPath(new URL('..', import.meta.url));
await makeEngland(`${data}england-ae`);
await makePunjab(`${data}punjab-smu`, { mistakes: true });
for (const sample of [KP, FEDERAL, SINDH]) await makeSample(`${data}${sample.unit.id}`, sample);
