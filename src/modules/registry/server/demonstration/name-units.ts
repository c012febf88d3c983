import { chance, type Chance } from './chance.ts';
import type { Geography, Seat } from './read-geography.ts';
import { readNameWords, type NameWord, type NameWords } from './read-name-words.ts';
import { tradeFor, type Trade } from '../calibration/trades.ts';
import type { Unit } from '../calibration/unit.ts';

const TRIES = 80;

/** Gives every unit its trade and a name that no other cooperative of its commune bears. */
export function nameUnits(seed: number, geography: Geography, units: readonly Unit[]): void {
  const luck = chance(seed, 'names');
  const words = readNameWords();
  const mixed = {
    ...words,
    heads: withoutWomen(words.heads),
    tails: withoutWomen(words.tails),
    amazigh: withoutWomen(words.amazigh),
  };
  const seats = new Map(geography.seats.map((seat) => [seat.code, seat]));
  const taken = new Set(
    units.filter(({ named }) => named !== undefined).map(({ commune, name }) => commune + name.fr),
  );
  for (const unit of units) {
    const seat = seats.get(unit.commune);
    if (unit.named !== undefined || seat === undefined) continue;
    const trade = tradeFor(luck, unit);
    const own = ownWords(luck, { seat, words: unit.womenOnly ? words : mixed, taken });
    if (unit.kind === 'cooperative' && isUnion(luck, unit)) unit.kind = 'union';
    unit.activity = trade.activity;
    unit.name = entitled(luck, unit, { trade, own });
  }
}

interface Search {
  readonly seat: Seat;
  readonly words: NameWords;
  readonly taken: Set<string>;
}

/** Words that are still free in the commune: short ones while there are, longer ones in large towns. */
function ownWords(luck: Chance, { seat, words, taken }: Search): NameWord {
  for (let round = 0; round < TRIES; round++) {
    const own = proposed(luck, { seat, words, round });
    const key = seat.code + own.fr;
    if (taken.has(key)) continue;
    taken.add(key);
    return own;
  }
  throw new Error(`no name is left in ${seat.nameFr}`);
}

function proposed(
  luck: Chance,
  { seat, words, round }: { seat: Seat; words: NameWords; round: number },
): NameWord {
  if (luck.fraction() * 100 < seat.amazigh * 0.6) return amazighName(luck, words);
  const tail = luck.pick(words.tails);
  const head = luck.pick(words.heads);
  const form = luck.fraction() + round * 0.02;
  if (form < 0.3 || tail.ar.endsWith(head.ar)) return tail;
  if (form < 0.78) return joined(head, tail);
  if (form < 0.86) return joined(head, { fr: seat.nameFr, ar: seat.nameAr });
  if (form < 0.93) return joined(tail, { fr: seat.nameFr, ar: seat.nameAr });
  const second = luck.pick(words.tails);
  if (second.fr === tail.fr || round < 3) return joined(head, tail);
  return { fr: `${tail.fr} wa ${second.fr}`, ar: `${tail.ar} و${second.ar}` };
}

function amazighName(luck: Chance, words: NameWords): NameWord {
  const first = luck.pick(words.amazigh);
  if (luck.happens(0.3)) return first;
  const after = luck.pick(words.amazighAfter);
  const an = /^[AEIOUY]/.test(after.fr) ? "n'" : 'n ';
  return {
    fr: `${first.fr} ${an}${after.fr}`,
    ar: `${first.ar} ن ${after.ar}`,
    zgh: `${first.zgh} ⵏ ${after.zgh}`,
  };
}

/** Words that speak of women name no mixed cooperative. */
const OF_WOMEN = new Set([
  'Nissae',
  'Fatayat',
  'Banat',
  'Annissae',
  'Al Hirafiyat',
  'Al Karaouiyat',
  'Taytmatin',
  'Timgharin',
]);

function withoutWomen(words: readonly NameWord[]): NameWord[] {
  return words.filter(({ fr }) => !OF_WOMEN.has(fr));
}

function joined(first: NameWord, second: NameWord): NameWord {
  return { fr: `${first.fr} ${second.fr}`, ar: `${first.ar} ${second.ar}` };
}

/** A few unions of cooperatives; their members are counted as the persons who stand for them. */
function isUnion(luck: Chance, { sector, counts }: Unit): boolean {
  const members = counts[0]?.members ?? 0;
  return members >= 9 && ['agriculture', 'artisanat', 'argane'].includes(sector) && luck.happens(0.006);
}

/** The whole name, as the court writes it. */
function entitled(luck: Chance, unit: Unit, { trade, own }: { trade: Trade; own: NameWord }): Unit['name'] {
  const { fr, ar, zgh } = own;
  if (unit.kind === 'union') return { fr: `Union des coopératives ${fr}`, ar: `اتحاد تعاونيات ${ar}`, zgh };
  if (unit.womenOnly && luck.happens(0.45)) {
    return { fr: `Coopérative féminine ${fr}`, ar: `التعاونية النسوية ${ar}`, zgh };
  }
  const form = luck.fraction();
  if (form < 0.35) return { fr: `Coopérative ${fr}`, ar: `تعاونية ${ar}`, zgh };
  if (form < 0.5 && unit.sector === 'agriculture') {
    return { fr: `Coopérative agricole ${fr}`, ar: `التعاونية الفلاحية ${ar}`, zgh };
  }
  if (form < 0.5 && unit.sector === 'artisanat') {
    return { fr: `Coopérative artisanale ${fr}`, ar: `تعاونية الصناعة التقليدية ${ar}`, zgh };
  }
  return { fr: `Coopérative ${trade.fr} ${fr}`, ar: trade.ar.replace('*', ar), zgh };
}
