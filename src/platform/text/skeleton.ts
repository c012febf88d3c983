import { foldName } from './fold-name.ts';
import { latinSounds, soundsIn } from './sounds.ts';

/** Words whose spelling hides their sounds, or that are spelt in two ways. */
const SPELT_OUT = new Map([
  ['ibn', 'ben'],
  ['ابن', 'بن'],
  ['احد', 'حد'],
  ['يحيي', 'ياحيا'],
  ['طه', 'طاها'],
  ['للا', 'لالا'],
]);
/** "Abdelkader", "Abderrahim", «عبد القادر»: the article inside a name of God's servant. */
const SERVANT = /^abd[aeou]*(?:l|([rsnztd])(?=\1)|ch(?=ch))/;
const SERVANT_ARABIC = /^عبد ?ال/;
const DOUBLED = /([a-z])\1+/g;
const VOWEL = /[aeiu]/;
const CONSONANTS = /[^aeiu]/g;
/** An "at" at the end is written ة in Arabic when the word stands alone: it is dropped wherever it is. */
const FINAL_AT = /ate?$/;
const MOST_READINGS = 4;
const MOST_KEPT = 50_000;
const kept = new Map<string, readonly string[]>();

/**
 * The sounds of a word whatever its script: its consonants, with an initial "a" for any first vowel when
 * there are only two, and with its vowels when there is only one. The article is dropped wherever it can be
 * told. "Ichrakat" and «إشراقات» give one key, "Tifaouine", «تيفاوين» and «ⵜⵉⴼⴰⵡⵉⵏ» another. A number is
 * its own key.
 */
export function skeleton(word: string): string {
  return skeletons(word)[0] ?? '';
}

/**
 * The key of a word first, then the keys it would have if a doubtful article or sound were read the other
 * way.
 */
export function skeletons(word: string): readonly string[] {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const keys = keysOf(foldName(word).replace(/ /g, ''));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, keys);
  return keys;
}

function keysOf(word: string): readonly string[] {
  if (/^\d*$/.test(word)) return [word];
  const keys = readingsOf(word).map(keyOf).filter(Boolean);
  return [...new Set(keys)].slice(0, MOST_READINGS);
}

function readingsOf(word: string): string[] {
  const spelt = SPELT_OUT.get(word) ?? word;
  if (/[a-z]/.test(spelt)) return latinReadings(spelt.replace(SERVANT, 'abد'));
  if (/^[\u2d30-\u2d7f]/.test(spelt)) return tifinaghReadings(spelt);
  return arabicReadings(spelt.replace(SERVANT_ARABIC, 'عبد'));
}

function latinReadings(word: string): string[] {
  const spoken = latinSounds(word).map((sounds) => withoutFinalH(sounds));
  return spoken.flatMap((sounds) => withoutLatinArticle(word, sounds));
}

function withoutLatinArticle(word: string, sounds: string): string[] {
  const single = sounds.replace(DOUBLED, '$1');
  if (/^[ae]([tdrzsncl])\1/.test(sounds)) {
    const bare = single.slice(1);
    return consonantsIn(ended(bare)) > 1 ? [bare, single] : [single, bare];
  }
  if (/^[aei]l[^aeiouyw3l]/.test(word)) return [single.slice(2)];
  if (/^[aei]l[aeiou]/.test(word) && consonantsIn(single) > 2) return [single, single.slice(2)];
  if (/^l[^aeiouyw3]/.test(word)) return [single.slice(1)];
  return single.startsWith('l') ? leadingL(single) : [single];
}

function tifinaghReadings(word: string): string[] {
  const single = withoutFinalH(soundsIn(word)).replace(DOUBLED, '$1');
  if (/^ⵍ[^ⴰⵉⵓⴻ]/.test(word)) return [single.slice(1)];
  return single.startsWith('l') ? leadingL(single) : [single];
}

function arabicReadings(word: string): string[] {
  const sounds = withoutFinalH(soundsIn(word));
  if (/^ال../.test(word)) {
    const bare = sounds.slice(2);
    return consonantsIn(bare) > 1 ? [bare] : [...hiddenVowels(bare), sounds];
  }
  return sounds.startsWith('l') ? leadingL(sounds) : hiddenVowels(sounds);
}

/**
 * A first alef may stand for any vowel: with one consonant only, the key keeps vowels, so each is a
 * reading.
 */
function hiddenVowels(sounds: string): string[] {
  if (!sounds.startsWith('a') || consonantsIn(ended(sounds)) > 1) return [sounds];
  const rest = sounds.slice(1);
  return VOWEL.test(rest.charAt(0)) ? [sounds, rest] : [sounds, `i${rest}`, `u${rest}`];
}

/**
 * A first l is an article when three consonants follow ("Lahjel" like الحجل); with fewer it may belong
 * (Latifa).
 */
function leadingL(sounds: string): string[] {
  const without = sounds.slice(1);
  const bare = without.replace(/^[aeiu]/, '');
  return consonantsIn(ended(without)) > 2 ? [bare, sounds] : [sounds, without];
}

function keyOf(sounds: string): string {
  const spoken = ended(sounds);
  const consonants = spoken.match(CONSONANTS) ?? [];
  const marker = consonants.length === 2 && VOWEL.test(spoken.charAt(0)) ? 'a' : '';
  const key = marker + consonants.join('').replace(DOUBLED, '$1');
  if (key.length > 1) return key;
  const voiced = spoken.replaceAll('e', 'a').replace(DOUBLED, '$1');
  return voiced
    .replace(/^([iu])a(?=[^aiu])/, '$1')
    .replace(key === '' ? /(?<=i)a$/ : /(?<=[^aiu])[aiu]+$/, '');
}

function ended(sounds: string): string {
  const short = sounds.replace(FINAL_AT, '');
  const left = consonantsIn(short);
  return left > 1 || (left === 1 && (short.length > 2 || /[iu]$/.test(short))) ? short : sounds;
}

/**
 * Final h is hardly heard and unevenly written: ة, ه, ح, and the h of "Salah" or "Fatimah". It is read as
 * "a".
 */
function withoutFinalH(sounds: string): string {
  return sounds.replace(/a?h$/, 'a');
}

function consonantsIn(sounds: string): number {
  return sounds.match(CONSONANTS)?.length ?? 0;
}
