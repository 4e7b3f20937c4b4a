import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** The machine, as far as finding a program on it goes. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** Names under which such a browser may stand on the search path. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const WINDOWS_NAMES = ['chrome.exe', 'msedge.exe', 'chromium.exe'];

/** Where its installers put it when it is not on the search path. */
const UNIX_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
];
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/**
 * Finds a Chromium, Chrome or Edge, which print a page as a tagged PDF; null where there is none. `STOCKTAKE_BROWSER`
 * names one that stands elsewhere.
 */
export function findBrowser(machine: Machine = HERE): string | null {
  const { env, exists } = machine;
  const named = env.STOCKTAKE_BROWSER;
  return [...(named ? [named] : []), ...placesOn(machine)].find(exists) ?? null;
}

const HERE: Machine = { platform: process.platform, env: process.env, exists: existsSync };

function placesOn({ platform, env }: Machine): string[] {
  const windows = platform === 'win32';
  const system = windows ? win32 : posix;
  const { PATH, Path = PATH ?? '' } = env;
  const folders = Path.split(system.delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) =>
    (windows ? WINDOWS_NAMES : NAMES).map((name) => system.join(folder, name)),
  );
  const usual = windows
    ? ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = env[name];
        return folder === undefined ? [] : WINDOWS_PLACES.map((place) => win32.join(folder, place));
      })
    : UNIX_PLACES;
  return [...onPath, ...usual];
}
