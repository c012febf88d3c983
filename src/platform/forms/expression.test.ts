import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { evaluate, holds, type Scope } from './evaluate.ts';
import { neverHolds, type Domain } from './never-holds.ts';
import { parseExpression } from './parse-expression.ts';
import type { Value } from './value.ts';

function scope(answers: Readonly<Record<string, Value>>, facts: Readonly<Record<string, Value>> = {}): Scope {
  return {
    answer: (name) => answers[name],
    fact: (name) => facts[name],
    self: answers['.'],
    today: asDay('2024-11-22'),
  };
}

function valueOf(text: string, answers: Readonly<Record<string, Value>> = {}, facts = {}): Value {
  const expression = parseExpression(text);
  if (!expression.ok) throw new Error(`${text}: ${expression.code}`);
  return evaluate(expression.value, scope(answers, facts));
}

describe('a rule written by a person', () => {
  test.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['7 div 2', 3.5],
    ['7 mod 4', 3],
    ['-3 + 5', 2],
    ['10 - 4 - 3', 3],
    ['60%', 0.6],
    ['if(1 > 2, "a", "b")', 'b'],
    ["concat('Tay', 'tmatin')", 'Taytmatin'],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ["string-length('زربية')", 5],
    ["not(selected('wool honey', 'honey'))", false],
    ["selected-at('wool honey', 1)", 'honey'],
    ["regex('0661234567', '0[67][0-9]{8}')", true],
    ["today() >= '2024-01-01'", true],
    ["in('union', 'cooperative', 'union')", true],
    ['1 < 2 and 2 < 3 or false()', true],
    ["coalesce(${nothing}, 'else')", 'else'],
  ])('%s gives %j', (text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });

  test('asks the answers, the facts and the answer being judged, each by its own sign', () => {
    expect(
      valueOf('${age} >= 15 and women_share ≥ 60 % and . <= 72', { age: 20, '.': 60 }, { women_share: 0.6 }),
    ).toBe(true);
  });

  test('a name may hold hyphens: a subtraction takes a space', () => {
    expect(valueOf('craft-members', {}, { 'craft-members': 12 })).toBe(12);
    expect(valueOf('members - 2', {}, { members: 12 })).toBe(10);
  });

  test('what is not known stays unknown in order and arithmetic, never in equality', () => {
    expect(valueOf('${age} > 15')).toBeUndefined();
    expect(valueOf('${age} + 1')).toBeUndefined();
    expect(valueOf("${age} = ''")).toBe(true);
    expect(valueOf('${age} != 15')).toBe(true);
    expect(valueOf('${age} > 15 or true()')).toBe(true);
    expect(valueOf('${age} > 15 and false()')).toBe(false);
    expect(valueOf('1 div 0')).toBeUndefined();
  });

  test('of several values, it is enough that one compares', () => {
    expect(valueOf('${ages} > 60', { ages: [20, 61] })).toBe(true);
    expect(valueOf('${ages} > 70', { ages: [20, 61] })).toBe(false);
    expect(valueOf('sum(${ages})', { ages: [20, 61] })).toBe(81);
    expect(valueOf('count(${ages})', { ages: [20, 61] })).toBe(2);
    expect(valueOf('sum(${ages})', { ages: [20, undefined] })).toBe(20);
  });

  test.each([
    ['', 'expression-empty'],
    ['1 +', 'expression-unfinished'],
    ['(1 + 2', 'expression-unfinished'],
    ['1 1', 'expression-unreadable'],
    ['a # b', 'expression-unreadable'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'expression-too-deep'],
    ['1 + '.repeat(600) + '1', 'expression-too-long'],
  ])('%j is refused by name: %s', (text, code) => {
    expect(parseExpression(text)).toMatchObject({ ok: false, code });
  });

  test('says where it stops making sense', () => {
    expect(parseExpression('${age} >> 15')).toMatchObject({ detail: { at: 9 } });
  });

  test('a ratio exactly at its limit is within it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        (whole, percent) => {
          const facts = { part: whole * percent, all: whole * 100 };
          expect(valueOf(`part div all <= ${percent} %`, {}, facts)).toBe(true);
        },
      ),
    );
  });

  test('whatever is written, the answer is a value or a refusal, never an exception', () => {
    const pieces = fc.constantFrom(
      '${a}',
      'b',
      '1',
      '.5',
      "'x'",
      '(',
      ')',
      ',',
      '+',
      '-',
      'and',
      'not(',
      '.',
      '%',
      '=',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
        const parsed = parseExpression(words.join(' '));
        if (parsed.ok) holds(parsed.value, scope({ a: 3 }, { b: 'wool' }));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a rule that can hold for nobody', () => {
  const DOMAINS = new Map<string, Domain>([
    ['women_share', { kind: 'number', least: 0, most: 1 }],
    ['members', { kind: 'number', least: 0 }],
    ['legal_kind', { kind: 'word', among: ['cooperative', 'union'] }],
    ['rural', { kind: 'truth' }],
  ]);
  const never = (text: string) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(parsed.code);
    return neverHolds(parsed.value, DOMAINS);
  };

  test.each([
    'women_share >= 60 % and women_share < 50 %',
    'women_share > 100 %',
    'members < 0',
    "legal_kind = 'association'",
    "legal_kind != 'cooperative' and legal_kind != 'union'",
    "legal_kind = 'cooperative' and legal_kind = 'union'",
    'members = 5 and members > 5',
    'members > 4 and members <= 4',
    'false()',
    'not(members >= 5 or members < 5)',
    'rural = true() and rural = false()',
    '5 > members and 7 < members',
  ])('%s', (text) => expect(never(text)).toBe(true));

  test.each([
    'women_share >= 60 % and women_share <= 60 %',
    'members >= 5',
    "legal_kind = 'union' or legal_kind = 'association'",
    'not(members >= 5 and members < 3)',
    'members > 4 and members < 6',
    'unknown_fact > 3',
  ])('but not %s', (text) => expect(never(text)).toBe(false));

  test('is never said of a rule that holds for somebody', () => {
    const bound = fc.integer({ min: -2, max: 8 });
    const sign = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
    const part = fc
      .tuple(fc.constantFrom('members', 'women_share'), sign, bound)
      .map((three) => three.join(' '));
    const rule = fc
      .tuple(part, fc.constantFrom('and', 'or'), part, fc.constantFrom('and', 'or'), part)
      .map((five) => five.join(' '));
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: 0, max: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, members, share) => {
          if (valueOf(text, {}, { members, women_share: share }) === true) expect(never(text)).toBe(false);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
