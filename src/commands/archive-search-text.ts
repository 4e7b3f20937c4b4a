import type { searchArchive } from '../actions/search-archive.ts';
import { counted } from './define.ts';
import { setIn } from './page.ts';

type Searched = Awaited<ReturnType<(typeof searchArchive)['run']>>;
type Hit = Searched['hits'][number];

/** The places that were found, each with its passage, what was looked for in brackets. */
export function searchText(found: Searched, width: number): string {
  if (found.total === 0) return setIn(nothingFound(found), 0, width);
  const { hits, total, asked } = found;
  const all = `${counted(total, 'place')} ${total === 1 ? 'has' : 'have'} ${listed(asked)}`;
  const first = hits[0];
  return [
    ...hits.flatMap((hit) => [...hitLines(hit, width), '']),
    setIn(
      hits.length < total ? `${all}; the newest ${hits.length} are listed (--limit for more).` : `${all}.`,
      0,
      width,
    ),
    ...(first ? [`Open one with: stocktake archive show ${first.record}${slideOption(first)}`] : []),
  ].join('\n');
}

function hitLines(hit: Hit, width: number): string[] {
  const title = marked(hit.title);
  const passage = marked(hit.passage);
  return [
    setIn(
      `${whereOf(hit)} · ${hit.stocktake} · record ${hit.record}${hit.origin === 'imported' ? ' · not computed here' : ''}`,
      0,
      width,
    ),
    ...(title === '' ? [] : [setIn(title, 2, width)]),
    ...(passage === '' || passage === title ? [] : [setIn(passage, 2, width)]),
  ];
}

/** "Slide 6", "Minutes, paragraph 4 (kick-off)", "Return, sheet Indicators (health.xlsx)" */
function whereOf({ kind, place, document, file }: Hit): string {
  if (kind === 'deck') return capital(place);
  return `${capital(kind)}, ${place} (${document || file.split('/').at(-1)})`;
}

function nothingFound({ asked, lone, records, documents, places }: Searched): string {
  if (records === 0)
    return 'The archive is empty: there is nothing to look in. File a stocktake with: stocktake archive add --by OFFICE';
  const looked = `Looked through ${counted(places, 'place')} of ${counted(documents, 'document')} in ${counted(records, 'record')}.`;
  const each = lone.map(({ word, places: n, near }) => {
    if (n > 0) return `${word}: ${counted(n, 'place')}`;
    return `${word}: nowhere${near ? `; did you mean ${near}?` : ''}`;
  });
  return `No place has ${listed(asked)}. ${looked}${lone.length > 1 || lone[0]?.near ? ` ${each.join('. ').replaceAll('?.', '?')}` : ''}`;
}

function marked(pieces: Hit['title']): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

function slideOption({ place }: Hit): string {
  const [, number] = /^slide (\d+)/.exec(place) ?? [];
  return number === undefined ? '' : ` --slide ${number}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
