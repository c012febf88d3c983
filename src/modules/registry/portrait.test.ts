import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsPortrait, portraitFate, type PortraitWord } from './portrait.ts';

interface Told {
  readonly kind: 'agreed' | 'withdrawn';
  readonly at: Date;
}

/** What is in force once words arrived in some order, as the commands keep them. */
function inForceAfter(told: readonly Told[]): Date | undefined {
  let words: PortraitWord[] = [];
  for (const { kind, at } of told) {
    const current = words.find(({ endedAt }) => endedAt === undefined);
    const ended = words.map((word) => (word === current ? { ...word, endedAt: at } : word));
    if (kind === 'agreed') {
      if (portraitFate(at, words) === 'keep') words = [...ended, { consentedAt: at }];
    } else if (current === undefined) words = [...words, { consentedAt: at, endedAt: at }];
    else if (endsPortrait(at, current)) words = ended;
  }
  return words.find(({ endedAt }) => endedAt === undefined)?.consentedAt;
}

test('whatever the order in which phones arrive, the last word she said stands', () => {
  const word = fc.record({
    kind: fc.constantFrom<Told['kind']>('agreed', 'withdrawn'),
    minute: fc.integer({ min: 0, max: 1_000 }),
  });
  const words = fc.uniqueArray(word, { selector: ({ minute }) => minute, minLength: 1, maxLength: 8 });
  const orders = words.chain((said) =>
    fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })),
  );
  fc.assert(
    fc.property(orders, ([said, arrived]) => {
      const told = arrived.map(({ kind, minute }) => ({ kind, at: new Date(minute * 60_000) }));
      const last = said.toSorted((one, other) => other.minute - one.minute)[0];
      const expected = last?.kind === 'agreed' ? last.minute * 60_000 : undefined;
      expect(inForceAfter(told)?.getTime()).toBe(expected);
    }),
  );
});
