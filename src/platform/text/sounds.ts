/**
 * Sounds of each letter in one small alphabet: b t j h x(kh) d r z s c(ch) g(gh) f k l m n and the vowels a
 * e i u. Sounds that Moroccan spellings mix are one: q k g and their Arabic letters, the emphatics with the
 * plain ones, ه with ح, و with ou, ي with i. The digits are those of chat spelling (3 ع, 7 ح, 9 ق, 5 خ, 8
 * غ, 6 ط, 2 hamza).
 */
const SOUNDS = new Map(
  (
    [
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
      ['a', 'a 3 ا ع ⴰ ⵄ'],
      ['e', 'e ⴻ'],
      ['i', 'i y ي ⵉ ⵢ'],
      ['u', 'u o w و ⵓ ⵡ'],
    ] as const
  ).flatMap(([sound, letters]) => letters.split(' ').map((letter) => [letter, sound] as const)),
);
/** Latin letters that make one sound together, with an Arabic letter of that sound. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/t?ch|sh/g, 'ش'],
  [/kh/g, 'خ'],
  [/gh|^rh/g, 'غ'],
  [/th/g, 'ث'],
  [/dh/g, 'ذ'],
  [/ph/g, 'f'],
  [/dj/g, 'j'],
  [/c(?=[eiy])/g, 's'],
];
/**
 * Latin letters read in two ways: "sh" apart (Ishaq), "rh" for gh (Irherm) or apart (Rhamna), "g" for j
 * (Gmil).
 */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/sh/g, 'sح'],
  [/^rh/, 'rح'],
  [/rh/g, 'غ'],
  [/g(?!h)/g, 'j'],
];

/** The sounds of a folded word, letter by letter; letters of no sound are left out. */
export function soundsIn(word: string): string {
  let sounds = '';
  for (const letter of word) sounds += SOUNDS.get(letter) ?? '';
  return sounds;
}

/** The sounds of a folded word in Latin letters, the likeliest reading first. */
export function latinSounds(word: string): string[] {
  const others = OTHERWISE.map(([letters, sound]) => word.replace(letters, sound));
  return [...new Set([word, ...others])].map((reading) => soundsIn(together(reading)));
}

function together(word: string): string {
  return TOGETHER.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
}
