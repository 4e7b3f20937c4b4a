import { fileURLToPath } from 'node:url';
import { makeEngland } from './england.ts';
import { makePunjab } from './punjab.ts';

/** Makes the sample workspaces of the repository again; equal programs make equal bytes. */
const data = fileURLToPath(new URL('..', import.meta.url));
await makeEngland(`${data}england-ae`);
await makePunjab(`${data}punjab-smu`, { mistakes: true });
