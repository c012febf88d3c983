import { dayFrom, parseDay, type Day } from '#platform/time';
import { xmlAttribute, xmlTags } from './xml.ts';

/** Built-in formats that show a day (ECMA-376 part 1 §18.8.30, with those of the Asian editions). */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
/** What shows letters without being part of the date: quoted words, escaped letters, colours, paddings. */
const DECORATION = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./g;
const MILLISECONDS_A_DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;
const DAYS_1900_TO_1904 = 1_462;
/** The leap day of 1900, which never was: spreadsheets count it, so earlier serials lag by one. */
const FALSE_LEAP_DAY = 60;

/** For each cell style, whether its numbers are days. */
export function readDateStyles(styles: string): boolean[] {
  const custom = new Map(
    xmlTags(styles, 'numFmt').map((tag) => [
      xmlAttribute(tag, 'numFmtId'),
      xmlAttribute(tag, 'formatCode') ?? '',
    ]),
  );
  const cellStyles = /<cellXfs[\s>][\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  return xmlTags(cellStyles, 'xf').map((tag) => {
    const id = xmlAttribute(tag, 'numFmtId');
    const code = custom.get(id);
    return code === undefined ? BUILT_IN_DATES.has(Number(id)) : showsDay(code);
  });
}

/** The day of a spreadsheet's serial number; `undefined` when it names none. The time of day is dropped. */
export function dayOfSerial(serial: number, from1904: boolean): Day | undefined {
  const counted = Math.floor(serial) + (from1904 ? DAYS_1900_TO_1904 : 0);
  if (!(counted >= 1 && counted <= LAST_SERIAL) || counted === FALSE_LEAP_DAY) return undefined;
  const days = counted < FALSE_LEAP_DAY ? counted + 1 : counted;
  const date = new Date(Date.UTC(1899, 11, 30) + days * MILLISECONDS_A_DAY);
  return dayFrom(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The day of a cell that holds its date as text (`t="d"`, ISO 8601). */
export function dayOfIso(text: string): Day | undefined {
  return parseDay(text.slice(0, 10));
}

function showsDay(code: string): boolean {
  const bare = (code.replace(DECORATION, '').split(';')[0] ?? '').toLowerCase();
  if (bare.includes('general') || /[#?0]/.test(bare.replace(/\.0+/g, ''))) return false;
  return /[dyaeg]/.test(bare.replace('am/pm', '').replace('a/p', '')) || /^m+$/.test(bare.trim());
}
