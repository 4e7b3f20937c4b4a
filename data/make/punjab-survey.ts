/**
 * Published figures of the Punjab: facts transcribed from printed slides and reports, named in data/README.md.
 *
 * School participation of children aged 5 to 9, in per cent: Nielsen household survey, seven rounds.
 */
export const PARTICIPATION: readonly {
  readonly month: string;
  readonly punjab: number;
  readonly urban: number;
  readonly rural: number;
}[] = [
  { month: '2011-11', punjab: 84.8, urban: 92.2, rural: 81.9 },
  { month: '2012-06', punjab: 85.9, urban: 92.9, rural: 83.5 },
  { month: '2012-11', punjab: 86.8, urban: 93.1, rural: 84.4 },
  { month: '2013-06', punjab: 86.1, urban: 92.7, rural: 83.2 },
  { month: '2013-11', punjab: 88.2, urban: 92.6, rural: 86.5 },
  { month: '2014-11', punjab: 89.3, urban: 93.1, rural: 87.8 },
  { month: '2015-06', punjab: 90.4, urban: 94.7, rural: 88.7 },
];

/** Change of participation from November 2011 to June 2015 in points; the margin of error is 3.1. None for Jhelum. */
export const PARTICIPATION_CHANGE: Readonly<Record<string, number>> = {
  'Rahim Yar Khan': 15.4,
  Lodhran: 13.1,
  Bahawalnagar: 13.0,
  Bahawalpur: 12.1,
  Pakpattan: 10.9,
  Sheikhupura: 9.9,
  Layyah: 9.7,
  Sahiwal: 9.2,
  Mianwali: 9.1,
  Sargodha: 9.0,
  Khushab: 8.2,
  Bhakkar: 7.7,
  Multan: 7.5,
  'Dera Ghazi Khan': 6.5,
  Chiniot: 6.5,
  Vehari: 5.7,
  'Toba Tek Singh': 5.7,
  Kasur: 5.0,
  Rajanpur: 4.8,
  Jhang: 4.6,
  Okara: 4.4,
  Muzaffargarh: 4.3,
  'Nankana Sahib': 3.9,
  'Mandi Bahauddin': 3.7,
  Gujrat: 3.2,
  Khanewal: 2.8,
  Lahore: 2.5,
  Attock: 2.3,
  Narowal: 2.2,
  Chakwal: 2.1,
  Gujranwala: 1.9,
  Rawalpindi: 1.6,
  Faisalabad: 1.5,
  Hafizabad: 1.4,
  Sialkot: 0.1,
};

/** Half-width of the interval that the survey prints for a district's change, in points. */
export const CHANGE_MARGIN = 3.1;

/**
 * Start (2011) and latest (early 2013) of the education roadmap, in per cent; of schools visited monthly only the latest
 * was published. The exact months are not: the plan puts them in the third quarter of 2011 and the first of 2013.
 */
export const ROADMAP = {
  source: 'Roadmap report, 2013',
  started: '2011-Q3',
  reported: '2013-Q1',
  attendance: { start: 83, latest: 92 },
  teacherAbsence: { start: 19, latest: 9 },
  basics: { start: 69, latest: 92 },
  visitedMonthly: { latest: 96 },
} as const;
