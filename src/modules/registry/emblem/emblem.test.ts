import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dyeContrast } from './emblem-dyes.ts';
import { EMBLEM_PALETTES } from './emblem-palettes.ts';
import { emblemVocabulary } from './emblem-vocabulary.ts';
import { emblemOf, emblemPaths, emblemSvg, type Emblem } from './emblem.ts';

const REGIONS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const PLACES = [...REGIONS, '03.271', '04.291', '05.081', '08.363'];
const birth = fc.record({ id: fc.uuid(), place: fc.constantFrom(...PLACES) });

describe('an emblem', () => {
  test('is the same each time it is drawn, however the id is written', () => {
    fc.assert(
      fc.property(birth, ({ id, place }) => {
        expect(emblemOf({ id: id.toUpperCase(), place })).toEqual(emblemOf({ id, place }));
      }),
    );
  });

  test('is the same in every commune of a province', () => {
    const id = '0193a5d2-7c41-7b6e-9f0a-3f5f2f6a1c55';
    expect(emblemOf({ id, place: '05.081.01.02' })).toEqual(emblemOf({ id, place: '05.081' }));
    expect(emblemOf({ id, place: '05.301.05.03' })).toEqual(emblemOf({ id, place: '05' }));
  });

  test('is mirrored on its two axes', () => {
    fc.assert(
      fc.property(birth, (of) => {
        const { cells, size } = emblemOf(of);
        expect(cells.length).toBe(size);
        expect([...cells].toReversed()).toEqual(cells);
        for (const row of cells) expect([...row].toReversed()).toEqual(row);
      }),
    );
  });

  test('takes two or three dyes besides its ground, and shows them all', () => {
    fc.assert(
      fc.property(birth, (of) => {
        const { cells, dyes } = emblemOf(of);
        expect([3, 4]).toContain(dyes.length);
        expect(new Set(dyes).size).toBe(dyes.length);
        expect([...new Set(cells.flat())].toSorted()).toEqual([...dyes.keys()]);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps its central figure in black and white', () => {
    for (const palettes of Object.values(EMBLEM_PALETTES)) {
      for (const [ground, main] of palettes) expect(dyeContrast(ground, main)).toBeGreaterThanOrEqual(3);
    }
    fc.assert(
      fc.property(birth, (of) => {
        const middle = emblemOf(of)
          .cells.slice(2, 15)
          .flatMap((row) => row.slice(2, 15));
        expect(middle.filter((colour) => colour === 1).length).toBeGreaterThanOrEqual(12);
        expect(middle.filter((colour) => colour === 0).length).toBeGreaterThanOrEqual(12);
      }),
      { numRuns: 1000 },
    );
  });

  test('stays the one it was at birth', () => {
    const id = '0193a5d2-7c41-7b6e-9f0a-3f5f2f6a1c55';
    expect(REGIONS.map((place) => `${place} ${markOf(emblemOf({ id, place }))}`)).toMatchInlineSnapshot(`
      [
        "01 b4b0faee",
        "02 f58ea2ae",
        "03 d7083e32",
        "04 6dc8a24b",
        "05 83955db3",
        "06 5812b5d3",
        "07 9c4ab13a",
        "08 7d6215e0",
        "09 041449cd",
        "10 98d37c44",
        "11 98d37c44",
        "12 98d37c44",
      ]
    `);
    expect(quarterOf(emblemOf({ id, place: '05.301' }))).toMatchInlineSnapshot(`
      [
        "333232233",
        "003000300",
        "033333333",
        "001000100",
        "111101100",
        "101000011",
        "100001111",
        "000111133",
        "011113100",
      ]
    `);
  });
});

describe('the drawing of an emblem', () => {
  test('covers each knot once with its dye, over the ground', () => {
    const emblem = emblemOf({ id: idOf(1), place: '05.301' });
    const area = emblemPaths(emblem)
      .slice(1)
      .map(({ d }) =>
        [...d.matchAll(/h(\d+)v(\d+)h-/g)].reduce((sum, [, w, h]) => sum + Number(w) * Number(h), 0),
      );
    const knots = emblem.dyes.slice(1).map((_, at) => knotsOf(emblem, at + 1));
    expect(area).toEqual(knots);
  });

  test('is a document of at most 4 kB without styles', () => {
    fc.assert(
      fc.property(birth, (of) => {
        const svg = emblemSvg(emblemOf(of), { title: 'Coopérative Tifaouine n’Oumlil', pixels: 512 });
        expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(4096);
        expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 17 17" width="512"/);
        expect(svg).toContain('shape-rendering="crispEdges"');
        expect(svg).not.toContain('style');
      }),
      { numRuns: 1000 },
    );
  });

  test('says its title to those who do not see it, and nothing without one', () => {
    const emblem = emblemOf({ id: idOf(2), place: '09' });
    expect(emblemSvg(emblem, { title: 'Terre & <ciel>' })).toContain(
      'role="img" shape-rendering="crispEdges"><title>Terre &amp; &lt;ciel&gt;</title>',
    );
    expect(emblemSvg(emblem)).toContain('aria-hidden="true"');
    expect(emblemSvg(emblem)).not.toContain('<title>');
  });
});

describe('the vocabulary', () => {
  test.each([
    ['05.301.05.03', 'zayane'],
    ['05.081.03.01', 'azilal'],
    ['03.231', 'ouarain'],
    ['03.271', 'zayane'],
    ['08.401', 'taznakht'],
    ['08.363', 'zayane'],
    ['12', 'sahara'],
  ])('of %s is %s', (place, vocabulary) => {
    expect(emblemVocabulary(place)).toBe(vocabulary);
  });
});

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

function markOf(emblem: Emblem): string {
  const mark = [...textOf(emblem)].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  return (mark >>> 0).toString(16).padStart(8, '0');
}

/** The knots of a colour, without the corners of the cloth: those are round. */
function knotsOf({ cells }: Emblem, colour: number): number {
  const corners = cells[0]?.[0] === colour ? 4 : 0;
  return cells.flat().filter((cell) => cell === colour).length - corners;
}
