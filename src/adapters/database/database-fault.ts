import { dirname } from 'node:path';
import { Fault, type FaultCode } from '../../domain/fault.ts';

/** Turns what SQLite says into a fault a person can act on; anything else is passed on. */
export function databaseFault(cause: unknown, path: string): unknown {
  if (cause instanceof Fault || !(cause instanceof Error)) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  // A message may quote a path, and a path any word.
  const known = FAULTS.find(({ says }) => says.test(code)) ?? FAULTS.find(({ says }) => says.test(cause.message));
  return known ? new Fault(known.code, known.message(path), { place: path, remedy: known.remedy, cause }) : cause;
}

interface Known {
  /** Matches the code of the error or, where the library gives none, its message. */
  readonly says: RegExp;
  readonly code: FaultCode;
  readonly message: (path: string) => string;
  readonly remedy: string;
}

const FAULTS: readonly Known[] = [
  {
    says: /BUSY|LOCKED/,
    code: 'database-in-use',
    message: (path) => `another command is writing to ${path}`,
    remedy: 'Wait until it has finished and run this one again.',
  },
  {
    says: /FULL|IOERR|ENOSPC|EDQUOT|EIO|EFBIG/,
    code: 'disk-full',
    message: (path) => `the disk is full, or fails; ${path} is unchanged`,
    remedy: 'Free some space and run the command again.',
  },
  {
    says: /READONLY|EACCES|EROFS|EPERM/,
    code: 'not-permitted',
    message: (path) => `${path} cannot be written by this account`,
    remedy: 'Change the permissions of the workspace.',
  },
  {
    says: /EEXIST|ENOTDIR/,
    code: 'bad-workspace',
    message: (path) => `${dirname(path)} is a file; a workspace keeps its memory in a folder of this name`,
    remedy: 'Move the file away.',
  },
  {
    says: /CANTOPEN|unable to open/i,
    code: 'not-permitted',
    message: (path) => `${path} cannot be opened`,
    remedy: 'See that it is a file and that this account may write to it and its folder.',
  },
  {
    says: /NOTADB|CORRUPT|no such (table|column)/,
    code: 'bad-workspace',
    message: (path) => `${path} is damaged or is no database`,
    remedy: 'Put back a copy, or move it away and import the register again.',
  },
];
