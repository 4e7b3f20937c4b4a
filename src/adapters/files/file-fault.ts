import { Fault } from '../../domain/fault.ts';

/** Turns what the operating system says about a file into a fault a person can act on; anything else is passed on. */
export function fileFault(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const detail = (remedy: string) => ({ place: path, remedy, cause });
  switch (code) {
    case 'ENOENT':
      return path === ''
        ? new Fault('bad-input', 'the name of the file is empty', detail('Name a file.'))
        : new Fault('bad-input', `there is no file ${path}`, detail('Check the name and the folder.'));
    case 'EISDIR':
      return new Fault('bad-input', `${path} is a folder`, detail('A file is wanted there: name one.'));
    case 'ENOTDIR':
    case 'EEXIST':
      return new Fault('bad-input', `${path} lies under a file, not a folder`, detail('Check the path.'));
    case 'ELOOP':
      return new Fault('bad-input', `${path} is a link that leads back to itself`, detail('Name the file itself.'));
    case 'ENAMETOOLONG':
      return new Fault('bad-input', `the name ${path} is too long for this disk`, detail('Give it a shorter one.'));
    case 'ERR_FS_FILE_TOO_LARGE':
      return new Fault(
        'bad-input',
        `${path} is larger than 2 GB`,
        detail('Name a workbook that holds the return alone.'),
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault(
        'disk-full',
        `the disk is full; ${path} was not written and what stood there before is untouched`,
        detail('Free some space and run the command again.'),
      );
    case 'EFBIG':
      return new Fault(
        'disk-full',
        `${path} is larger than this disk or this account may hold; what stood there before is untouched`,
        detail('Write it elsewhere, or have the limit raised.'),
      );
    case 'EIO':
      return new Fault('bad-input', `the disk cannot read or write ${path}`, detail('Check the disk, or the network.'));
    case 'EBUSY':
    case 'ETXTBSY':
      return inUse(path, cause);
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return process.platform === 'win32'
        ? inUse(path, cause)
        : new Fault(
            'not-permitted',
            `${path} cannot be written or read by this account`,
            detail('Change the permissions, or choose another folder with --workspace or --output.'),
          );
    default:
      return cause;
  }
}

/** The fault of a file that another program holds open. */
export function inUse(path: string, cause?: unknown): Fault {
  return new Fault('file-in-use', `${path} is open in another program`, {
    place: path,
    remedy: 'Close it there and run the command again; what stood there before is untouched.',
    cause,
  });
}
