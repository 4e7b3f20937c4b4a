import type { Ink } from './chart.ts';

/** The colours of the look as RGB in hex without a mark; every renderer takes them from here. */
export const HEX: Readonly<Record<Ink, string>> = {
  ink: '15202B',
  ink2: '455260',
  ink3: '5F6C79',
  plan: '1D5B9E',
  axis: '8793A0',
  line: 'C4CBD2',
  hair: 'DDE2E7',
  paper: 'FFFFFF',
  range: 'E4E8EC',
  R: '850B1C',
  AR: 'C45000',
  AG: 'C28900',
  G: '006857',
  ND: '5F6C79',
  ARband: 'F9E7DB',
  AGband: 'FCF5E3',
  ARheat: 'EFBF9B',
  AGheat: 'FAEFD6',
};

/** Ground of a selected row and of a locked cell. */
export const WASH = 'F3F5F7';
