import { Fault } from './domain/fault.ts';

/** One sentence or two on what went wrong, and the exit code that goes with it. */
export interface Complaint {
  readonly text: string;
  readonly exitCode: number;
}

/** Says what went wrong: a fault in its own words with what to do, anything else as a defect with its stack. */
export function complaintOf(cause: unknown): Complaint {
  if (cause instanceof Fault) return { text: `${cause.message}. ${cause.remedy ?? ''}`.trimEnd(), exitCode: 3 };
  const stack = cause instanceof Error ? cause.stack : String(cause);
  return { text: `This is a defect of the program, not of your data:\n${stack}`, exitCode: 70 };
}
