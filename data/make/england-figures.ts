import { readFileSync } from 'node:fs';

/** One row of the published data: a provider and type of department in a month. */
export interface Attendance {
  /** `2016-04` */
  readonly month: string;
  /** Organisation code. */
  readonly provider: string;
  /** 1 major, 2 single specialty, other: minor injuries units and walk-in centres. */
  readonly type: string;
  readonly attendances: number;
  /** Attendances that lasted more than four hours. */
  readonly overFourHours: number;
  readonly admitted: number;
}

/** Reads the published figures: 12,765 rows, in order of month, provider and type. */
export function readAttendances(): readonly Attendance[] {
  const [, ...lines] = readFileSync(new URL('./nhs-ae-attendances.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [month = '', provider = '', type = '', attendances, overFourHours, admitted] = line.split(',');
    return {
      month,
      provider,
      type,
      attendances: Number(attendances),
      overFourHours: Number(overFourHours),
      admitted: Number(admitted),
    };
  });
}
