import type { Worksheet } from 'exceljs';

/** Prints a sheet on A4, landscape, as wide as the page; the headings of a table come again on every page. */
export function printOn(sheet: Worksheet, heading: string, headerRow?: number): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(headerRow ? { printTitlesRow: `${headerRow}:${headerRow}` } : {}),
  });
  const escaped = heading.replaceAll('&', '&&');
  sheet.headerFooter.oddFooter = `&L&"Arial,Regular"&8${escaped} · &A&R&"Arial,Regular"&8&P of &N`;
}
