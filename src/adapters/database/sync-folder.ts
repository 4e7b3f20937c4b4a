import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What systems, network shares and folders that may not be listed answer where a folder cannot be flushed. */
const CANNOT = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EACCES', 'EPERM']);

/** Has the disk hold which names stand in a folder. Where that cannot be asked for, as on Windows, the system sees to it. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && CANNOT.has(String(cause.code)))) throw cause;
  }
}
