import type { Dice } from './dice.ts';

/** How the people of a unit write: words that fill what they are given, the shortest there are, ordinary ones, one long word. */
export const HANDS = ['full', 'brief', 'plain', 'unbroken'] as const;
export type Hand = (typeof HANDS)[number];

const WORDS = [
  'Primary',
  'and',
  'Secondary',
  'Healthcare',
  'Communication',
  'of',
  'Works',
  'Irrigation',
  'Women’s',
  'Development',
  'for',
  'Muzaffargarh',
  'Rehabilitation',
  'in',
  'Wazirabad',
  'Implementation',
  'Water',
  'the',
  'Mainstreaming',
  'Commission',
  'W&S',
  '(urban)',
  'Fédération',
  'Measurement',
  'Immunisation',
  'to',
  'Management',
  'Khanewal',
] as const;
const BRIEF = ['Ra', 'Oe', 'A', 'It', 'Wa', 'Mo'] as const;
const PLAIN = [
  'Children in school',
  'Lahore',
  'Clean water',
  'Safe roads',
  'Attendance',
  'Medicines',
  'Vaccination',
] as const;
const UNBROKEN = 'Wassermanagementkommissionsmitgliederversammlungsgebäudewartungsmaßnahmenwirksamkeit';

/** A text of at most so many characters; of a full hand exactly as many, but for a space at its end. */
export function wordsOf(dice: Dice, hand: Hand, most: number): string {
  if (hand === 'brief') return dice.one(BRIEF).slice(0, most);
  if (hand === 'plain') return dice.one(PLAIN).slice(0, most).trim();
  if (hand === 'unbroken') return UNBROKEN.slice(0, Math.min(most, 30));
  let text: string = dice.one(['Programme', 'Wheat', 'Minimum', 'Community']);
  while (text.length < most) text += ` ${dice.one(WORDS)}`;
  return text.slice(0, most).trim();
}

/** Sentences as long as people write them in a cell that sets no limit: up to some hundred characters. */
export function proseOf(dice: Dice, hand: Hand): string {
  const length = hand === 'brief' ? 12 : hand === 'plain' ? 60 : 400;
  return wordsOf(dice, hand === 'brief' ? 'brief' : 'full', length);
}
