import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLOURS } from './colour.ts';
import { MARKS } from './mark.ts';
import { boundsOf, SIZES } from './size.ts';
import { traitsAsked, traitsOf } from './trait.ts';

const things = fc.record({
  colours: fc.uniqueArray(fc.constantFrom(...COLOURS)),
  longest: fc.option(fc.integer({ min: 1, max: 20_000 }), { nil: undefined }),
  marks: fc.uniqueArray(fc.constantFrom(...MARKS)),
});
const searches = fc.record(
  { colour: fc.constantFrom(...COLOURS), size: fc.constantFrom(...SIZES), mark: fc.constantFrom(...MARKS) },
  { requiredKeys: [] },
);

test('a carpet is found by its traits exactly when it has each one asked for', () => {
  fc.assert(
    fc.property(things, searches, (thing, search) => {
      const [above, most] = search.size === undefined ? [0, Infinity] : boundsOf(search.size);
      const fits =
        search.size === undefined ||
        (thing.longest !== undefined && thing.longest > above && thing.longest <= most);
      const has =
        fits &&
        (search.colour === undefined || thing.colours.includes(search.colour)) &&
        (search.mark === undefined || thing.marks.includes(search.mark));
      const asked = traitsAsked(search);
      expect((traitsOf(thing) & asked) === asked).toBe(has);
    }),
  );
});

test('the bits kept in the rows do not move', () => {
  expect(traitsOf({ colours: ['white'], longest: undefined, marks: [] })).toBe(1);
  expect(traitsOf({ colours: ['many'], longest: 500, marks: ['stamp'] })).toBe(2 ** 11 + 2 ** 12 + 2 ** 15);
  expect(traitsAsked({ colour: 'blue', size: 'large', mark: 'origin' })).toBe(2 ** 8 + 2 ** 14 + 2 ** 17);
});
