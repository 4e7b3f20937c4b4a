import { Fault } from '../../domain/fault.ts';

/** Why a file of the archive cannot be read, to be said after its name; what is no fault is thrown on. */
export function unreadable(cause: unknown, name: string): string {
  if (!(cause instanceof Fault)) throw cause;
  if (cause.code === 'archive-damaged') return cause.message.replace(`${name} of the archive `, '');
  return `cannot be read: ${cause.message}`;
}
