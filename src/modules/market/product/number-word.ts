/**
 * What a word of a number is. French and English say tens before units, Arabic units before tens; French
 * counts eighty by four times twenty, and goes on to nineteen after it.
 */
export interface NumberWord {
  readonly place: Place;
  readonly value: number;
}

const PLACES = [
  'unit',
  'dix',
  'ashra',
  'teen',
  'vingt',
  'ten',
  'arabic-ten',
  'hundred',
  'thousand',
  'million',
] as const;
export type Place = (typeof PLACES)[number];

/**
 * Words of numbers as they are said in Morocco, folded: French, English, Arabic as it is written and as it is
 * spoken, in its letters and in Latin ones. Of two spellings that sound alike both are here: a phone writes
 * down what it hears in its own way.
 */
const SAID: Readonly<Record<Place, readonly (readonly [value: number, words: string])[]>> = {
  unit: [
    [1, 'un une one wahed wahd wahda wa7ed wa7d واحد واحده وحده احد احدي'],
    [2, 'deux two jouj joj juj zouj zoj تنين جوج زوج'],
    [2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي'],
    [3, 'trois three tlata tleta tlat tlt ثلاثه ثلاث تلاته تلات تلته تلت'],
    [4, 'quatre four arb3a rab3a reb3a rb3a rebaa reb3 rb3 اربعه اربع ربعه ربع'],
    [5, 'cinq five khamsa khemsa khmsa 5amsa khams khems خمسه خمس'],
    [6, 'six setta sitta stta sett سته ست'],
    [7, 'sept seven seb3a sab3a sb3a sebaa seb3 سبعه سبع'],
    [8, 'huit eight tmenya tmanya tmnya tmen tmn ثمانيه ثماني ثمان تمنيه تمانيه تماني تمن'],
    [9, 'neuf nine tes3oud tes3od ts3oud tes3a ts3a تسعه تسع تسعود'],
  ],
  dix: [[10, 'dix']],
  ashra: [[10, 'ten 3ashra 3achra 3chra achra عشره عشر']],
  teen: [
    [11, 'onze eleven 7dach hdach حداش احداش حضاش'],
    [12, 'douze twelve tnach tnacher طناش اطناش تناش اتناش'],
    [13, 'treize thirteen tlettach تلطاش تلتاش'],
    [14, 'quatorze fourteen rb3tach ربعطاش اربعطاش ربعتاش'],
    [15, 'quinze fifteen khamstach khmstach خمسطاش خمستاش'],
    [16, 'seize sixteen settach سطاش ستاش ستطاش'],
    [17, 'seventeen sb3tach سبعطاش سبعتاش'],
    [18, 'eighteen tmentach تمنطاش تمنتاش'],
    [19, 'nineteen ts3tach تسعطاش تسعتاش'],
  ],
  vingt: [[20, 'vingt vingts']],
  ten: [
    [20, 'twenty'],
    [30, 'trente thirty'],
    [40, 'quarante forty'],
    [50, 'cinquante fifty'],
    [60, 'soixante sixty'],
    [70, 'septante seventy'],
    [80, 'octante huitante eighty'],
    [90, 'nonante ninety'],
  ],
  'arabic-ten': [
    [20, '3achrin 3echrin 3chrin عشرون عشرين'],
    [30, 'tlatin ثلاثون ثلاثين تلاتين'],
    [40, 'reb3in rb3in arb3in اربعون اربعين ربعين'],
    [50, 'khamsin khemsin خمسون خمسين'],
    [60, 'settin ستون ستين'],
    [70, 'seb3in sb3in سبعون سبعين'],
    [80, 'tmanin ثمانون ثمانين تمانين'],
    [90, 'tes3in ts3in تسعون تسعين'],
  ],
  hundred: [
    [1, 'cent cents hundred miya mya mia مايه ميه'],
    [2, 'mitayn miteyn mitin مايتان مايتين ميتان ميتين مايتا ميتا مايتي ميتي'],
  ],
  thousand: [
    [1, 'mille mil thousand alf alef alaf الف الاف الفا'],
    [2, 'alfayn alfeyn alfin الفان الفين الفي'],
  ],
  million: [[1, 'million millions melyoun مليون ملايين مليونا']],
};

const WORDS = new Map<string, NumberWord>();
for (const place of PLACES)
  for (const [value, words] of SAID[place])
    for (const word of words.split(' ')) WORDS.set(word, { place, value });
// Arabic writes hundreds in one word with what it counts: ثلاثمائة, تلتمية.
for (const [value, words] of SAID.unit.slice(2))
  for (const unit of words.split(' ').filter((word) => /\p{Script=Arabic}/u.test(word)))
    for (const hundred of ['مايه', 'ميه']) WORDS.set(`${unit}${hundred}`, { place: 'hundred', value });

/** A folded word as part of a number; Arabic writes its "and" on the word that follows. */
export function numberWord(word: string): NumberWord | undefined {
  return WORDS.get(word) ?? (word.startsWith('و') ? WORDS.get(word.slice(1)) : undefined);
}
