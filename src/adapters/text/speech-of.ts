import type { Unit } from '../../domain/unit.ts';
import { ENGLISH } from './english.ts';
import type { Speech } from './speech.ts';
import { URDU } from './urdu.ts';

const SPEECH: Readonly<Record<Unit['language'], Speech>> = { en: ENGLISH, ur: URDU };

/** The speech of a language; English for one of which only the sentences are there. */
export function speechOf(language: string): Speech {
  return language === 'ur' ? SPEECH.ur : SPEECH.en;
}
