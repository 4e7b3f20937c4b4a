import type { ListedArchive } from '../actions/list-archive.ts';
import { columns, counted } from './define.ts';

/** The records as lines, one a record, and how many there are. */
export function listText({ records }: ListedArchive): string {
  if (records.length === 0) {
    return 'The archive is empty. File a stocktake with: stocktake archive add --by OFFICE';
  }
  const rows = records.map((record) => [
    String(record.number).padStart(4),
    record.period,
    record.title,
    record.origin === 'imported' ? 'not computed here' : `${record.status}, version ${record.version}`,
    counted(record.slides, 'slide'),
    counted(record.papers, 'paper'),
    `filed ${record.at.slice(0, 10)}`,
  ]);
  const imported = records.filter(({ origin }) => origin === 'imported').length;
  const periods = new Set(records.map(({ period }) => period)).size;
  return [
    columns(rows),
    `${counted(records.length, 'record')} of ${counted(periods, 'stocktake')}${imported > 0 ? `, ${imported} not computed here` : ''}.`,
  ].join('\n');
}
