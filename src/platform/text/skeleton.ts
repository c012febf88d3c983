import { foldName } from './fold-name.ts';

/**
 * Sounds of each letter in one small alphabet: b t j h x(kh) d r z s c(ch) g(gh) f k l m n and the vowels a i u.
 * Sounds that Moroccan spellings mix are one: q k g and their Arabic letters, the emphatics with the plain ones,
 * ه with ح, و with ou, ي with i. The digits are those of chat spelling (3 ع, 7 ح, 9 ق, 5 خ, 2 hamza).
 */
const SOUNDS = soundsOf([
  ['b', 'b p ب ⴱ'],
  ['t', 't 6 ت ط ث ⵜ ⵟ'],
  ['j', 'j ج چ ⵊ'],
  ['h', 'h 7 ه ح ⵀ ⵃ'],
  ['x', '5 خ ⵅ'],
  ['d', 'd د ذ ض ظ ⴷ ⴹ'],
  ['r', 'r ر ⵔ ⵕ'],
  ['z', 'z ز ژ ⵣ ⵥ'],
  ['s', 's س ص ⵙ ⵚ'],
  ['c', 'ش ⵛ'],
  ['g', '8 غ ⵖ'],
  ['f', 'f v ف ⴼ'],
  ['k', 'k q g c 9 ك ق ⴽ ⴳ ⵇ'],
  ['ks', 'x'],
  ['l', 'l ل ⵍ'],
  ['m', 'm م ⵎ'],
  ['n', 'n ن ⵏ'],
  ['a', 'a e 3 ا ع ⴰ ⴻ ⵄ'],
  ['i', 'i y ي ⵉ ⵢ'],
  ['u', 'u o w و ⵓ ⵡ'],
  ['', '2'],
]);
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/t?ch|sh/g, 'ش'],
  [/kh/g, 'خ'],
  [/gh/g, 'غ'],
  [/th/g, 'ث'],
  [/dh/g, 'ذ'],
  [/ph/g, 'f'],
  [/dj/g, 'j'],
  [/c(?=[eiy])/g, 's'],
];
const DOUBLED = /([a-z])\1+/g;
const CONSONANTS = /[^aiu]/g;
/** Final h of any kind (ة, ه, ح) and final "at", which a ta marbuta becomes before another word. */
const FINAL_H = /h$/;
const FINAL_AT = /at$/;

/**
 * The sounds of a word whatever its script: its consonants, with an initial "a" for any first vowel when there are
 * only two, and with its vowels when there is only one. The article is dropped wherever it can be told.
 * "Ichrakat" and «إشراقات» give one key, "Tifaouine", «تيفاوين» and «ⵜⵉⴼⴰⵡⵉⵏ» another. A number is its own key.
 */
export function skeleton(word: string): string {
  return skeletons(word)[0] ?? '';
}

/** The key of a word first, then the key it would have if a doubtful article were read the other way. */
export function skeletons(word: string): string[] {
  const folded = foldName(word).replace(/ /g, '');
  if (/^\d*$/.test(folded)) return [folded];
  const readings = /[a-z]/.test(folded) ? latinReadings(folded) : readingsOf(folded);
  return [...new Set(readings.map(keyOf).filter(Boolean))];
}

function latinReadings(word: string): string[] {
  const sounds = soundsIn(DIGRAPHS.reduce((text, [letters, sound]) => text.replace(letters, sound), word));
  const silent = sounds.replace(/(?<=[^aiu])a$/, '');
  const single = silent.replace(DOUBLED, '$1');
  const assimilated = /^a([tdrzsncl])\1/.test(silent) ? single.slice(1) : undefined;
  if (assimilated !== undefined && consonantsIn(assimilated) > 1) return [assimilated, single];
  if (/^[aei]l[^aeiouyw3l]/.test(word)) return [single.slice(2)];
  if (/^[aei]l[aeiou]/.test(word) && consonantsIn(single) > 2) return [single, single.slice(2)];
  if (/^l[^aeiouyw3]/.test(word)) return [single.slice(1)];
  if (single.startsWith('l')) return leadingL(single);
  return [single];
}

function readingsOf(word: string): string[] {
  const sounds = soundsIn(word);
  if (/^ال../.test(word)) return [sounds.slice(2)];
  if (/^ⵍ[^ⴰⵉⵓⴻ]/.test(word)) return [sounds.slice(1)];
  const single = /^[\u2d30-\u2d7f]/.test(word) ? sounds.replace(DOUBLED, '$1') : sounds;
  return single.startsWith('l') ? leadingL(single) : [single];
}

/** A first l is an article when three consonants follow ("Lahjel" like الحجل); with fewer it may belong (Latifa). */
function leadingL(sounds: string): string[] {
  const without = sounds.slice(1);
  const bare = without.replace(/^[aiu]/, '');
  return consonantsIn(endOf(without)) > 2 ? [bare, sounds] : [sounds, without];
}

function keyOf(sounds: string): string {
  const ended = endOf(sounds);
  const consonants = ended.match(CONSONANTS) ?? [];
  const marker = consonants.length === 2 && /^[aiu]/.test(ended) ? 'a' : '';
  const key = marker + consonants.join('').replace(DOUBLED, '$1');
  if (key.length > 1) return key;
  return ended.replace(DOUBLED, '$1').replace(/(?<=[^aiu])[aiu]+$/, '');
}

function endOf(sounds: string): string {
  const bare = sounds.replace(FINAL_H, '');
  const short = bare.replace(FINAL_AT, '');
  return consonantsIn(short) > 1 ? short : bare;
}

function consonantsIn(sounds: string): number {
  return sounds.match(CONSONANTS)?.length ?? 0;
}

function soundsIn(word: string): string {
  let sounds = '';
  for (const letter of word) sounds += SOUNDS.get(letter) ?? '';
  return sounds;
}

function soundsOf(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(([sound, letters]) => letters.split(' ').map((letter) => [letter, sound] as const)),
  );
}
