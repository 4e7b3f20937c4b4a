import type { Fault } from '../../domain/fault.ts';
import type { Refusal } from '../../domain/workbook.ts';

const PERMISSIONS = ['this cannot be read by this account', 'Change its permissions, or send it again.'] as const;
const BROKEN_LINK = ['this is a link that leads nowhere', 'Put the workbook itself there.'] as const;

/** By what the operating system says: what the thing is among the returns, and what to do. */
const REASONS: Readonly<Record<string, readonly [verdict: string, remedy: string]>> = {
  EISDIR: ['this is a folder', 'Move the workbooks in it one folder up, or the folder out of the returns.'],
  ENOENT: BROKEN_LINK,
  ELOOP: BROKEN_LINK,
  EACCES: PERMISSIONS,
  EPERM: PERMISSIONS,
  EBUSY: ['this is open in another program', 'Close it there.'],
  EIO: ['the disk cannot read this', 'Send the file again from its original.'],
  ERR_FS_FILE_TOO_LARGE: ['this file is larger than 2 GB', 'Send a workbook that holds the return alone.'],
};

/** The fault of one file among the returns as the answer of a reader that goes on to the next. */
export function refusalOf({ cause }: Fault): Refusal {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [verdict, remedy] = REASONS[code] ?? ['this is a pipe or a device', 'Put the workbook itself there.'];
  return { refused: true, verdict, remedy };
}
