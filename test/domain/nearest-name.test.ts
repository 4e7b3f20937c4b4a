import { expect, it } from 'vitest';
import { nearestName } from '../../src/domain/nearest-name.ts';

const DISTRICTS = ['Lahore', 'Rahim Yar Khan', 'Attock', 'Dera Ghazi Khan', 'Bahawalpur', 'Bahawalnagar'];

it.each([
  ['Lahor', 'Lahore'],
  ['LAHROE', 'Lahore'],
  ['Rahimyar Khan', 'Rahim Yar Khan'],
  ['D G Khan', undefined],
  ['Bahawalpoor', 'Bahawalpur'],
  ['Bahawal nagar', 'Bahawalnagar'],
  ['Xanadu', undefined],
  ['', undefined],
])('%j is nearest to %s', (misspelt, nearest) => {
  expect(nearestName(misspelt, DISTRICTS)).toBe(nearest);
});
