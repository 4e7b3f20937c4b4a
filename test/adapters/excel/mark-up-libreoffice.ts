import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice shows of a sheet: its notes, and what stands in its cells, row after row. */
export interface ShownSheet {
  readonly notes: number;
  readonly figures: readonly string[];
}

/** Opens workbooks in LibreOffice, all of different names, and gives their sheets by name. */
export function shownSheets(paths: readonly string[], folder: string): Map<string, ShownSheet>[] {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, ...paths], {
    stdio: 'ignore',
  });
  return paths.map((path) => sheetsOf(readFileSync(join(folder, `${basename(path, extname(path))}.fods`), 'utf8')));
}

/** Reads the sheets of a flat OpenDocument file; charts in it hold tables of their own, which are none. */
function sheetsOf(xml: string): Map<string, ShownSheet> {
  const plain = xml.replace(/<draw:object\b.*?<\/draw:object>/gs, '');
  const tables = plain.matchAll(/<table:table table:name="([^"]*)"[^>]*>(.*?)<\/table:table>/gs);
  return new Map(
    [...tables].map(([, name = '', content = '']) => [
      name.replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
      { notes: content.match(/<office:annotation\s/g)?.length ?? 0, figures: figuresOf(content) },
    ]),
  );
}

/** What each cell holds, as often as it stands there: equal neighbours are written once. */
function figuresOf(content: string): string[] {
  const text = content.replace(/<office:annotation\s.*?<\/office:annotation>/gs, '');
  return [...text.matchAll(/<table:table-row\b([^>]*)>(.*?)<\/table:table-row>/gs)].flatMap(
    ([, row = '', cells = '']) => {
      const found = [
        ...cells.matchAll(/<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs),
      ];
      const figures = found.flatMap(([, cell = '', inside = '']) => {
        const values = [...cell.matchAll(/office:(?:[a-z]+-)?value="[^"]*"|table:formula="[^"]*"/g)].map(
          ([value]) => value,
        );
        const figure = [...values, inside.replace(/<[^>]*>/g, ' ')].join(' ').replace(/\s+/g, ' ').trim();
        return figure === '' ? [] : Array.from({ length: repeated(cell, 'columns') }, () => figure);
      });
      return Array.from({ length: figures.length > 0 ? repeated(row, 'rows') : 0 }, () => figures).flat();
    },
  );
}

function repeated(tag: string, what: 'rows' | 'columns'): number {
  return Number(new RegExp(`table:number-${what}-repeated="(\\d+)"`).exec(tag)?.[1] ?? 1);
}
