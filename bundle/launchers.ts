import type { System } from './systems.ts';

/** A file of the bundle that is not the program itself. */
export interface Launcher {
  readonly name: string;
  readonly text: string;
  readonly executable: boolean;
}

/** What a person starts, and the page that says how. */
export function launchersFor(system: System, version: string, node: string): Launcher[] {
  const readme = { name: 'README.txt', text: readmeText(system, version, node), executable: false };
  return system.os === 'win32' ? [readme, ...WINDOWS].map(withCrLf) : [readme, ...UNIX];
}

const WINDOWS: readonly Launcher[] = [
  {
    name: 'stocktake.cmd',
    text: '@"%~dp0runtime\\node.exe" "%~dp0app\\dist\\cli.js" %*\n',
    executable: true,
  },
  {
    name: 'start.cmd',
    text: ['@echo off', '"%~dp0runtime\\node.exe" "%~dp0app\\dist\\start.js" %*', 'pause', ''].join('\n'),
    executable: true,
  },
];

const UNIX: readonly Launcher[] = [unixLauncher('stocktake', 'cli.js'), unixLauncher('start', 'start.js')];

/** A launcher finds its folder also when a link to it is what was started. */
function unixLauncher(name: string, script: string): Launcher {
  const text = `#!/bin/sh
self=$0
while [ -L "$self" ]; do
  to=$(readlink "$self")
  case $to in /*) self=$to ;; *) self=$(dirname "$self")/$to ;; esac
done
here=$(CDPATH= cd -- "$(dirname -- "$self")" && pwd -P)
exec "$here/runtime/node" "$here/app/dist/${script}" "$@"
`;
  return { name, text, executable: true };
}

function withCrLf(launcher: Launcher): Launcher {
  return { ...launcher, text: launcher.text.replaceAll('\n', '\r\n') };
}

function readmeText({ os, words }: System, version: string, node: string): string {
  const [start, program] = os === 'win32' ? ['start.cmd', 'stocktake.cmd'] : ['./start', './stocktake'];
  const system =
    os === 'darwin'
      ? 'If macOS says that a file cannot be opened since it came from the internet, say in a terminal, in this folder:\n  xattr -dr com.apple.quarantine .\n'
      : os === 'win32'
        ? 'Unpack the whole ZIP first ("Extract All"); it does not run from inside it. A short path such as C:\\stocktake is best.\n'
        : '';
  return `Stocktake ${version} for ${words}, with Node.js ${node}.

It runs from this folder, wherever that is. It needs no administrator, installs nothing, and sends nothing anywhere.
${system}
To see what it makes of two sample units:
  ${start}
The decks are then in app/output.

To begin with your own unit, in a terminal in this folder:
  ${program} init my-unit --unit punjab-smu
  ${program} --help

To take it away, delete the folder. Your units' folders are yours: keep them elsewhere, and keep a copy of them.
The licences of what is in here lie beside it: app/LICENSE, runtime/LICENSE, and one in each folder of app/node_modules.
`;
}
