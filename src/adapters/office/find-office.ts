import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** An installed program that can print a deck. */
export interface Office {
  readonly kind: 'libreoffice' | 'powerpoint';
  /** What is started: LibreOffice itself, or the shell that speaks to PowerPoint. */
  readonly program: string;
}

/** The machine, as far as finding a program on it goes. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** Names under which LibreOffice may stand on the search path. */
const NAMES = ['soffice', 'libreoffice', 'loffice'];

/** Where its installers put it when it is not on the search path. */
const UNIX_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
];

const POWERPOINT_PLACES = ['root\\Office16', 'Office16', 'Office15'];

/** Finds a program that prints decks: PowerPoint where there is one, which draws them as they are shown, else LibreOffice. */
export function findOffice(machine: Machine = HERE): Office | null {
  const { platform, exists } = machine;
  if (platform === 'win32') {
    const folders = programFolders(machine);
    const powerPoint = folders
      .flatMap((folder) => POWERPOINT_PLACES.map((place) => `${folder}\\Microsoft Office\\${place}\\POWERPNT.EXE`))
      .find(exists);
    if (powerPoint) return { kind: 'powerpoint', program: 'powershell.exe' };
  }
  const program = libreOfficePlaces(machine).find(exists);
  return program ? { kind: 'libreoffice', program } : null;
}

const HERE: Machine = { platform: process.platform, env: process.env, exists: existsSync };

function libreOfficePlaces(machine: Machine): string[] {
  const { platform, env } = machine;
  const windows = platform === 'win32';
  const { PATH, Path = PATH ?? '' } = env;
  const system = windows ? win32 : posix;
  const path = Path.split(system.delimiter).filter((folder) => folder !== '');
  const onPath = path.flatMap((folder) => NAMES.map((name) => system.join(folder, windows ? `${name}.exe` : name)));
  const usual = windows
    ? programFolders(machine).map((folder) => win32.join(folder, 'LibreOffice', 'program', 'soffice.exe'))
    : UNIX_PLACES;
  return [...onPath, ...usual];
}

function programFolders({ env }: Machine): string[] {
  return ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)'].flatMap((name) => env[name] ?? []);
}
