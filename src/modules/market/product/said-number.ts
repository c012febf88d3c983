import { numberWord, type NumberWord } from './number-word.ts';

const DIGITS = /^\d{1,9}$/;

type Said = NumberWord | { readonly place: 'digits'; readonly value: number };

/** What is said of a number below a thousand, or in digits. */
interface Group {
  readonly value: number;
  readonly said: boolean;
  /** What was said below a hundred, and may still be followed. */
  readonly rest: 'nothing' | 'unit' | 'dix' | 'ten' | 'all';
}

const NOTHING: Group = { value: 0, said: false, rest: 'nothing' };

/** The number that some folded words make; nothing when one is unknown or they do not follow each other. */
export function saidNumber(words: readonly string[]): number | undefined {
  if (words.length === 0) return undefined;
  let [total, group, smallest] = [0, NOTHING, Number.POSITIVE_INFINITY];
  for (const word of words) {
    const said = DIGITS.test(word) ? ({ place: 'digits', value: Number(word) } as const) : numberWord(word);
    if (said === undefined) return undefined;
    if (said.place === 'thousand' || said.place === 'million') {
      const by = said.place === 'thousand' ? 1_000 : 1_000_000;
      if (by >= smallest || (said.value > 1 && group.said)) return undefined;
      [total, group, smallest] = [total + by * (group.said ? group.value : said.value), NOTHING, by];
      continue;
    }
    const more = followed(group, said);
    if (more === undefined || more.value >= smallest) return undefined;
    group = more;
  }
  return total + group.value;
}

/** A group with one more word; nothing when it cannot follow. */
function followed(group: Group, { place, value }: Said): Group | undefined {
  if (place === 'hundred') {
    const fits = group.value < 10 && (group.rest === 'unit' || (!group.said && group.rest === 'nothing'));
    if (!fits || (group.said && value > 1)) return undefined;
    return { value: (group.said ? group.value : value) * 100, said: true, rest: 'nothing' };
  }
  const rest = restAfter(group, place);
  if (rest === undefined || (place === 'digits' && group.said && value >= 100)) return undefined;
  // "Quatre-vingt" is four times twenty.
  const sum = place === 'vingt' && group.rest === 'unit' ? group.value + 76 : group.value + value;
  return { value: sum, said: true, rest };
}

function restAfter({ rest, value }: Group, place: Said['place']): Group['rest'] | undefined {
  const below = value % 100;
  switch (place) {
    case 'unit':
      if (rest === 'nothing') return 'unit';
      return rest === 'ten' || rest === 'dix' ? 'all' : undefined;
    case 'vingt':
      if (rest === 'nothing') return 'ten';
      return rest === 'unit' && below === 4 ? 'ten' : undefined;
    case 'ten':
      return rest === 'nothing' ? 'ten' : undefined;
    case 'arabic-ten':
      if (rest === 'nothing') return 'ten';
      return rest === 'unit' ? 'all' : undefined;
    case 'ashra':
      return rest === 'nothing' || rest === 'unit' ? 'all' : undefined;
    case 'dix':
      // "Dix-sept"; "soixante-dix-sept".
      return rest === 'nothing' || isSixtyOrEighty(rest, below) ? 'dix' : undefined;
    case 'teen':
      return rest === 'nothing' || isSixtyOrEighty(rest, below) ? 'all' : undefined;
    default:
      return rest === 'nothing' ? 'all' : undefined;
  }
}

function isSixtyOrEighty(rest: Group['rest'], below: number): boolean {
  return rest === 'ten' && (below === 60 || below === 80);
}
