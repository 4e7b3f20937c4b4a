import { open } from 'node:fs/promises';

/** What systems, network shares and folders that may not be listed answer where a folder cannot be flushed. */
const CANNOT = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EACCES', 'EPERM']);

/** Has the disk hold which names stand in a folder. Where that cannot be asked for, as on Windows, the system sees to it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && CANNOT.has(String(cause.code)))) throw cause;
  }
}
