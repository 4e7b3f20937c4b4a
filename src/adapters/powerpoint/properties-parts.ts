import type { Deck } from '../../domain/slide.ts';
import { type Xml, xml } from '../../opc/xml.ts';

/** Title, author, marking and dates as any program or archive reads them; the dates are the meeting's. */
export function coreProperties(deck: Deck, language: string): Xml {
  const when = new Date(deck.dated).toISOString().replace(/\.\d+Z$/, 'Z');
  return xml`
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <dc:title>${deck.title}</dc:title><dc:subject>${deck.subject}</dc:subject><dc:creator>${deck.author}</dc:creator>
      <cp:keywords>${marking(deck)}</cp:keywords><cp:lastModifiedBy>${deck.author}</cp:lastModifiedBy><cp:revision>1</cp:revision>
      <dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created>
      <dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified>
      <cp:category>${deck.marking.word}</cp:category>${deck.status === undefined ? undefined : xml`<cp:contentStatus>${deck.status}</cp:contentStatus>`}<dc:language>${language}</dc:language>
    </cp:coreProperties>`;
}

/** What the application says of the file: counts, and who made it. */
export function extendedProperties(deck: Deck): Xml {
  const notes = deck.slides.filter((slide) => slide.notes.length > 0).length;
  return xml`
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
      <TotalTime>0</TotalTime><Application>Stocktake</Application><PresentationFormat>Widescreen</PresentationFormat>
      <Slides>${deck.slides.length}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides>
    </Properties>`;
}

/** The marking on one line, as the document properties give it. */
function marking({ marking: { word, audience } }: Deck): string {
  return audience === '' ? word : `${word} · ${audience}`;
}
