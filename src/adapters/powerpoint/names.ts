import { Xml } from '../../opc/xml.ts';

/** The namespaces a slide, layout, master or notes page declares. */
export const SLIDE_NAMESPACES = new Xml(
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
);

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml.';

/** Content type of each kind of part. */
export const PART_TYPE = {
  presentation: `${PRESENTATION}presentation.main+xml`,
  master: `${PRESENTATION}slideMaster+xml`,
  layout: `${PRESENTATION}slideLayout+xml`,
  slide: `${PRESENTATION}slide+xml`,
  notesMaster: `${PRESENTATION}notesMaster+xml`,
  notes: `${PRESENTATION}notesSlide+xml`,
  presentationProperties: `${PRESENTATION}presProps+xml`,
  viewProperties: `${PRESENTATION}viewProps+xml`,
  tableStyles: `${PRESENTATION}tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  customProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  extended: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

/** Names of the parts that exist once. */
export const PART = {
  presentation: '/ppt/presentation.xml',
  master: '/ppt/slideMasters/slideMaster1.xml',
  coverLayout: '/ppt/slideLayouts/slideLayout1.xml',
  contentLayout: '/ppt/slideLayouts/slideLayout2.xml',
  notesMaster: '/ppt/notesMasters/notesMaster1.xml',
  theme: '/ppt/theme/theme1.xml',
  notesTheme: '/ppt/theme/theme2.xml',
  presentationProperties: '/ppt/presProps.xml',
  viewProperties: '/ppt/viewProps.xml',
  tableStyles: '/ppt/tableStyles.xml',
  provenance: '/customXml/item1.xml',
  provenanceProperties: '/customXml/itemProps1.xml',
  core: '/docProps/core.xml',
  extended: '/docProps/app.xml',
} as const;

/** Name of a slide's part; slides are counted from 1. */
export function slideName(number: number): string {
  return `/ppt/slides/slide${number}.xml`;
}
