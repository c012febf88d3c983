import { describe, expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { checkForm } from './check-form.ts';
import { askedIn, fillForm } from './fill-form.ts';
import { FORM, type Form, type Question } from './form.ts';
import { LOOM, question } from './test-form-of-a-loom.ts';

const SITUATION = { today: asDay('2024-11-22') };

describe('a form nobody could answer', () => {
  const one = (item: Question) => checkForm({ title: {}, items: [question('text', 'first'), item] });

  test('the form of the loom has nothing wrong, and comes back from JSON as it was', () => {
    expect(checkForm(LOOM, new Map([['women_share', { kind: 'number', least: 0, most: 1 }]]))).toEqual([]);
    expect(FORM.parse(structuredClone(LOOM))).toEqual(LOOM);
  });

  test.each([
    [question('text', 'second', { relevant: '${frist} = 1' }), 'question-unknown', 'frist'],
    [question('text', 'second', { relevant: 'women_shore > 1' }), 'fact-unknown', 'women_shore'],
    [question('text', 'second', { constraint: 'pulldata(1)' }), 'function-unknown', 'pulldata'],
    [question('text', 'second', { constraint: 'not()' }), 'function-misused', 'not'],
    [question('text', 'second', { constraint: "regex(., '(a+)+')" }), 'pattern-unsafe', '(a+)+'],
    [question('text', 'second', { relevant: '${first} =' }), 'rule-unreadable', '${first} ='],
    [
      question('text', 'second', { constraint: '${first} > 5 and ${first} < 3' }),
      'rule-never-holds',
      undefined,
    ],
    [question('text', 'first'), 'name-twice', 'first'],
    [question('one', 'second'), 'choices-missing', undefined],
  ])('is told by name %#', (item, code, said) => {
    expect(one(item)).toContainEqual(expect.objectContaining({ code, ...(said !== undefined && { said }) }));
  });

  test('rules that ask each other in a circle are told once, with who asks whom', () => {
    const form: Form = {
      title: {},
      items: [
        question('calculated', 'a', { calculation: '${b} + 1' }),
        question('calculated', 'b', { calculation: '${c} + 1' }),
        question('calculated', 'c', { calculation: '${a} + 1' }),
        question('text', 'd', { relevant: "${d} = 'x'" }),
      ],
    };
    const circles = checkForm(form).filter(({ code }) => code === 'rules-in-circle');
    expect(circles.map(({ said }) => said)).toEqual(['a → b → c → a', 'd → d']);
    expect(askedIn(fillForm(form, {}, SITUATION)).map(({ value }) => value)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a form without a question is told', () => {
    expect(checkForm({ title: {}, items: [] })).toEqual([{ code: 'form-empty', item: '' }]);
  });
});
