import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FILE_KINDS,
  FILE_MOVES,
  firstPosition,
  movedFile,
  placeOnRoad,
  roadOf,
  type FileMove,
} from './road.ts';

const moves = fc.array(fc.constantFrom<FileMove>('submit', 'accept', 'send-back'), { maxLength: 60 });

test.each(FILE_KINDS)('whatever is tried, a file of kind %s never goes back to an earlier step', (kind) => {
  fc.assert(
    fc.property(moves, fc.boolean(), (tried, isCraft) => {
      let file = { kind, isCraft, ...firstPosition(kind) };
      for (const move of tried) {
        const next = movedFile(file, move);
        const allowed = FILE_MOVES[move].from.some((state) => state === file.state);
        expect(next.ok).toBe(allowed);
        if (!next.ok) continue;
        const road = roadOf(file);
        const step = road.indexOf(next.value.step) - road.indexOf(file.step);
        expect([0, 1]).toContain(step);
        file = { ...file, ...next.value };
      }
    }),
  );
});

test('a group that weaves goes through nine steps, and ends in the register of crafts', () => {
  let file = { kind: 'cooperative' as const, isCraft: true, ...firstPosition('cooperative') };
  const travelled: string[] = [file.step];
  while (file.state !== 'done') {
    const next = movedFile(file, file.state === 'with-office' ? 'accept' : 'submit');
    if (!next.ok) throw new Error(next.code);
    file = { ...file, ...next.value };
    if (travelled.at(-1) !== file.step) travelled.push(file.step);
  }
  expect(['group', ...travelled]).toEqual(roadOf(file));
  expect(roadOf(file).map((step) => placeOnRoad(file, step))).toEqual(roadOf(file).map(() => 'done'));
});

test('the copy reaches the central register without anybody asking', () => {
  const file = { kind: 'cooperative', isCraft: false, step: 'registration', state: 'with-office' } as const;
  expect(movedFile(file, 'accept')).toMatchObject({ value: { step: 'central', state: 'with-office' } });
});

test('a name asked again comes back where it was; nothing else ever leads back', () => {
  const all = fc.array(fc.constantFrom<FileMove>('submit', 'accept', 'send-back', 'ask-name-again'), {
    maxLength: 80,
  });
  const renaming = { subjects: ['name'] };
  fc.assert(
    fc.property(all, fc.constantFrom('cooperative' as const, 'amendment' as const), (tried, kind) => {
      let file: Parameters<typeof movedFile>[0] = {
        kind,
        isCraft: true,
        amendment: renaming,
        ...firstPosition(kind),
      };
      for (const move of tried) {
        const next = movedFile(file, move);
        if (!next.ok) continue;
        const road = roadOf(file);
        const step = road.indexOf(next.value.step) - road.indexOf(file.step);
        if (move === 'ask-name-again') {
          expect(next.value).toEqual({ step: 'name', state: 'open', resumesAt: file.step });
          expect(step).toBeLessThan(0);
        } else if (file.step === 'name' && move === 'accept' && file.resumesAt !== undefined) {
          expect(next.value).toEqual({ step: file.resumesAt, state: 'open', resumesAt: undefined });
        } else expect([0, 1]).toContain(step);
        file = { ...file, ...next.value };
      }
    }),
    { numRuns: 500 },
  );
});

test('a change of seat alone does not see the office of names; a change of name does', () => {
  const road = (subjects: string[]) => roadOf({ kind: 'amendment', isCraft: false, amendment: { subjects } });
  expect(road(['seat'])).toEqual(['entry', 'change', 'registration', 'central']);
  expect(road(['seat', 'name'])).toEqual(['entry', 'change', 'name', 'registration', 'central']);
});
