import { readFileSync } from 'node:fs';

/** Ticks of the processor's clock in a second, as Linux counts them for programs. */
const TICKS = 100;

/** Seconds of the processor, user and system, that this process has taken, and the running ones given by their numbers. */
export function processorTime(pids: readonly number[] = []): number {
  const { user, system } = process.cpuUsage();
  return pids.reduce((sum, pid) => sum + timeOf(pid), (user + system) / 1e6);
}

/** What `/proc` tells of another process: fields 14 and 15 of its line, which begins with its number and its name. */
function timeOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
