/** Counting what is masculine, as a dirham is: three to ten are said in the form of the feminine. */
const SMALL = [
  'صفر,واحد,اثنان,ثلاثة,أربعة,خمسة,ستة,سبعة,ثمانية,تسعة,عشرة',
  'أحد عشر,اثنا عشر,ثلاثة عشر,أربعة عشر,خمسة عشر,ستة عشر,سبعة عشر,ثمانية عشر,تسعة عشر',
].flatMap((words) => words.split(','));
const TENS = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const HUNDREDS = ',مائة,مائتان,ثلاثمائة,أربعمائة,خمسمائة,ستمائة,سبعمائة,ثمانمائة,تسعمائة'.split(',');
const AND = ' و';
const MILLION = 1_000_000;

type Noun = readonly [one: string, few: string, two: string];

/**
 * A count of something in Arabic words. The thing is plural after three to ten, singular and in the
 * accusative
 * after eleven to ninety-nine, singular after whole hundreds; one and two are said by the thing itself.
 */
export function arabicCount(count: number, noun: Noun): string {
  const [one, few, two] = noun;
  const last = count % 100;
  const before = count - last;
  if (count === 0) return `${SMALL[0]} ${one}`;
  if (last === 1) return joined(before, one, `${one} واحد`);
  if (last === 2) return joined(before, one, two);
  if (last === 0) return `${construct(arabicNumber(count))} ${one}`;
  return `${arabicNumber(count)} ${last <= 10 ? few : accusative(one)}`;
}

/** "مائة درهم ودرهم واحد". */
function joined(before: number, one: string, rest: string): string {
  return before === 0 ? rest : `${construct(arabicNumber(before))} ${one}${AND}${rest}`;
}

/** A whole number below a thousand millions, in words. */
export function arabicNumber(count: number): string {
  const [millions, rest] = [Math.trunc(count / MILLION), count % MILLION];
  const [thousands, units] = [Math.trunc(rest / 1000), rest % 1000];
  return [
    ...(millions > 0
      ? [arabicCount(millions, ['مليون', 'ملايين', 'مليونان']).replace('مليون واحد', 'مليون')]
      : []),
    ...(thousands > 0 ? [arabicCount(thousands, ['ألف', 'آلاف', 'ألفان']).replace('ألف واحد', 'ألف')] : []),
    ...(units > 0 ? [belowThousand(units)] : []),
  ].join(AND);
}

function belowThousand(count: number): string {
  const [hundreds, rest] = [Math.trunc(count / 100), count % 100];
  return [
    ...(hundreds > 0 ? [HUNDREDS[hundreds] ?? ''] : []),
    ...(rest > 0 ? [belowHundred(rest)] : []),
  ].join(AND);
}

function belowHundred(count: number): string {
  if (count < SMALL.length) return SMALL[count] ?? '';
  const [ten, one] = [Math.trunc(count / 10), count % 10];
  return one === 0 ? (TENS[ten] ?? '') : `${SMALL[one]}${AND}${TENS[ten]}`;
}

/**
 * Before what it counts a dual loses its last letter, and "thousand" its ending: "مائتا درهم", "أحد عشر ألف
 * درهم".
 */
function construct(number: string): string {
  return number.endsWith('ان') ? number.slice(0, -1) : number.replace(/(ألف|مليون)ا$/, '$1');
}

function accusative(noun: string): string {
  return `${noun}ا`;
}
