import { describe, expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { fillForm, missingIn } from './fill-form.ts';
import type { Form } from './form.ts';
import { readTyped } from './read-typed.ts';
import { withOneMore, withoutOne } from './repeat-answers.ts';
import { LOOM, question } from './test-form-of-a-loom.ts';

const SITUATION = { today: asDay('2024-11-22') };

describe('what was typed', () => {
  test('is kept in one form, whichever digits, commas and spaces she uses', () => {
    const typed: [string, string][] = [
      ['asked_amount', '١٢ ٠٠٠,٥٠ درهم'],
      ['weavers.1.weaver_age', ' ٠٣٤ '],
      ['weavers.0.weaver_name', ' Itto '],
      ['stranger', 'x'],
      ['weavers_count', '99'],
    ];
    expect(readTyped(LOOM, typed)).toEqual({
      asked_amount: '12000.50',
      weavers: [{ weaver_name: 'Itto' }, { weaver_age: '34' }],
    });
  });

  test('stays as it was typed when it cannot be read, with what is wrong', () => {
    const answers = readTyped(LOOM, [['asked_amount', 'deux mille']]);
    const [wrong] = missingIn(fillForm(LOOM, { has_workshop: 'no', ...answers }, SITUATION)).filter(
      ({ path }) => path === 'asked_amount',
    );
    expect(wrong).toMatchObject({ answer: 'deux mille', problem: 'answer-not-amount' });
  });

  test('leaves what the page did not post as it was', () => {
    const before = { has_workshop: 'yes', weavers: [{ weaver_name: 'Itto' }] };
    expect(readTyped(LOOM, [['weavers.0.weaver_age', '50']], before)).toEqual({
      has_workshop: 'yes',
      weavers: [{ weaver_name: 'Itto', weaver_age: '50' }],
    });
    expect(before.weavers[0]).toEqual({ weaver_name: 'Itto' });
  });

  test('unticking the last box of several is an answer too', () => {
    const form: Form = { title: {}, items: [question('many', 'crafts', { choices: [] })] };
    expect(
      readTyped(
        form,
        [
          ['crafts', ''],
          ['crafts', 'wool'],
          ['crafts', 'honey'],
        ],
        { crafts: ['oil'] },
      ),
    ).toEqual({
      crafts: ['wool', 'honey'],
    });
    expect(readTyped(form, [['crafts', '']], { crafts: ['oil'] })).toEqual({ crafts: [] });
  });
});

describe('what is told several times', () => {
  test('grows by one, empty, and shrinks by the one she removes', () => {
    const before = { weavers: [{ weaver_name: 'Itto' }, { weaver_name: 'Hadda' }] };
    expect(withOneMore(before, 'weavers')).toEqual({ weavers: [...before.weavers, {}] });
    expect(withoutOne(before, 'weavers.0')).toEqual({ weavers: [{ weaver_name: 'Hadda' }] });
    expect(withoutOne(before, 'weavers.7')).toEqual(before);
  });
});
