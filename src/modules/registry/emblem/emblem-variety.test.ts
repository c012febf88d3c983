import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emblemChance, type Choose } from './emblem-chance.ts';
import { emblemVocabulary } from './emblem-vocabulary.ts';
import { emblemOf, weaveEmblem, type Emblem } from './emblem.ts';

const REGIONS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const PLACES = [...REGIONS, '05.081'];

describe('no two organisations', () => {
  test.each(PLACES)('share an emblem among ten thousand, in %s', (place) => {
    const emblems = Array.from({ length: 10_000 }, (_, at) => textOf(emblemOf({ id: idOf(at), place })));
    expect(new Set(emblems).size).toBe(10_000);
  });

  test('share an emblem in one region, whatever their ids', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.constantFrom(...PLACES), (id, other, place) => {
        fc.pre(id !== other);
        expect(textOf(emblemOf({ id, place }))).not.toBe(textOf(emblemOf({ id: other, place })));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(PLACES)('are told apart by a few knots only, in %s', (place) => {
    const quarters = Array.from({ length: 300 }, (_, at) =>
      quarterOf(emblemOf({ id: idOf(at), place })).join(''),
    );
    const nearest = quarters.map((one, at) =>
      Math.min(
        ...quarters.slice(at + 1).map((other) => [...one].filter((knot, i) => knot !== other[i]).length),
      ),
    );
    expect(Math.min(...nearest)).toBeGreaterThanOrEqual(6);
  });

  test.each(vocabularies())('draw from fewer than 48 bits of choices that show, in %s', (vocabulary) => {
    const bits = Array.from({ length: 30 }, (_, at) => visibleBits(vocabulary, emblemChance(idOf(at))));
    expect(bits.reduce((sum, one) => sum + one, 0) / bits.length).toBeGreaterThanOrEqual(48);
  });
});

function vocabularies() {
  return [...new Set(PLACES.map(emblemVocabulary))];
}

/** Ids as neighbours are given them: the same first half, a counter at the end. */
function idOf(at: number): string {
  return `0193a5d2-7c41-7b6e-9f0a-${at.toString(16).padStart(12, '0')}`;
}

function textOf({ cells, dyes }: Emblem): string {
  return `${dyes.join(' ')} ${cells.flat().join('')}`;
}

function quarterOf({ cells }: Emblem): string[] {
  return cells.slice(0, 9).map((row) => row.slice(0, 9).join(''));
}

/** The bits of an emblem's choices, each counted by how many different cloths its alternatives give. */
function visibleBits(vocabulary: ReturnType<typeof emblemVocabulary>, chance: Choose): number {
  const made: { drawn: number; count: number }[] = [];
  const emblem = weaveEmblem(vocabulary, (count) => {
    const drawn = chance(count);
    made.push({ drawn, count });
    return drawn;
  });
  const bits = made.map(({ count }, changed) => {
    const cloths = new Set([textOf(emblem)]);
    for (let turn = 1; turn < count; turn += 1) {
      let at = 0;
      const other = weaveEmblem(vocabulary, (now) => {
        const drawn = (made[at]?.drawn ?? 0) + (at === changed ? turn : 0);
        at += 1;
        return drawn % now;
      });
      cloths.add(textOf(other));
    }
    return Math.log2(cloths.size);
  });
  return bits.reduce((sum, one) => sum + one, 0);
}
