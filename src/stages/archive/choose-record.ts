import type { ArchiveFolder, FiledRecord } from '../../adapters/objects/archive-folder.ts';
import { Fault } from '../../domain/fault.ts';
import { readPeriod } from '../../domain/period.ts';

/** A record by its number, or the last one of a period; the fault `unknown-name` says what there is. */
export async function chooseRecord(archive: ArchiveFolder, asked: string): Promise<FiledRecord> {
  const names = await archive.recordNames();
  const period = readPeriod(asked);
  const found =
    names.findLast((name) => name.period === period) ??
    (/^\d{1,6}$/.test(asked.trim()) ? names.find(({ number }) => number === Number(asked)) : undefined);
  if (found) return archive.recordNamed(found.name);
  const last = names.at(-1)?.number;
  const periods = [...new Set(names.map((name) => name.period))];
  const some =
    periods.length > 8 ? `${periods.slice(0, 4).join(', ')}, … ${periods.slice(-3).join(', ')}` : periods.join(', ');
  throw new Fault(
    'unknown-name',
    last === undefined
      ? 'the archive holds no record yet'
      : `the archive has no record ${asked}: it has ${last === 1 ? 'record 1' : `1 to ${last}`}, of ${some}`,
    {
      place: archive.path,
      remedy:
        last === undefined
          ? 'File a stocktake with: stocktake archive add --by OFFICE'
          : 'Look at them with: stocktake archive list',
    },
  );
}
