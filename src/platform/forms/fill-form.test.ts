import { describe, expect, test } from 'vitest';
import { asDay } from '#platform/time';
import type { Answers } from './answers.ts';
import { askedIn, fillForm, missingIn } from './fill-form.ts';
import type { Form } from './form.ts';
import { LOOM, question } from './test-form-of-a-loom.ts';

const SITUATION = { today: asDay('2024-11-22'), facts: { women_share: 0.8 } };

function names(answers: Answers): string[] {
  return askedIn(fillForm(LOOM, answers, SITUATION)).map(({ path }) => path);
}

describe('a form as it stands before the one who answers', () => {
  test('asks only what follows from what was said', () => {
    expect(names({})).toEqual([
      'has_workshop',
      'weavers.0.weaver_name',
      'weavers.0.weaver_age',
      'weavers_count',
      'asked_amount',
      'why',
    ]);
    expect(names({ has_workshop: 'yes' })).toContain('workshop_place');
  });

  test('an answer no longer asked counts no more, and is not lost', () => {
    const answers = { has_workshop: 'no', workshop_place: 'Mrirt' };
    expect(names(answers)).not.toContain('workshop_place');
    expect(names({ ...answers, has_workshop: 'yes' })).toContain('workshop_place');
  });

  test('computes over what is repeated, and judges each amount by it', () => {
    const weavers = [
      { weaver_name: 'Itto', weaver_age: '14' },
      { weaver_name: 'Hadda', weaver_age: '40' },
    ];
    const filled = fillForm(LOOM, { has_workshop: 'no', weavers, asked_amount: '2000.50' }, SITUATION);
    const found = askedIn(filled);
    expect(found.find(({ path }) => path === 'weavers_count')?.value).toBe(2);
    expect(missingIn(filled).map(({ path, problem }) => [path, problem])).toEqual([
      ['weavers.0.weaver_age', 'answer-against-rule'],
      ['asked_amount', 'answer-against-rule'],
    ]);
  });

  test('says what is missing, and only of what is asked', () => {
    expect(missingIn(fillForm(LOOM, {}, SITUATION)).map(({ path }) => path)).toEqual([
      'has_workshop',
      'weavers.0.weaver_name',
    ]);
  });

  test('repeats as often as a rule says', () => {
    const form: Form = {
      title: {},
      items: [
        question('whole', 'looms'),
        {
          kind: 'section',
          name: 'loom',
          label: {},
          repeat: { most: 4, count: '${looms}' },
          items: [question('text', 'loom_kind')],
        },
      ],
    };
    const shown = (looms: string) => askedIn(fillForm(form, { looms }, SITUATION)).length - 1;
    expect([shown(''), shown('2'), shown('90'), shown('-1')]).toEqual([0, 2, 4, 0]);
  });

  test('inside a repeat, a name means the one beside it', () => {
    const form: Form = {
      title: {},
      items: [
        {
          kind: 'section',
          name: 'child',
          label: {},
          repeat: { most: 9 },
          items: [question('text', 'school'), question('text', 'why_not', { relevant: "${school} = 'no'" })],
        },
      ],
    };
    const answers = { child: [{ school: 'yes' }, { school: 'no' }] };
    const asked = askedIn(fillForm(form, answers, SITUATION)).map(({ path }) => path);
    expect(asked).toEqual(['child.0.school', 'child.1.school', 'child.1.why_not']);
  });

  test('a filter leaves the choices that suit', () => {
    const form: Form = {
      title: {},
      items: [
        question('text', 'region'),
        question('one', 'province', {
          filter: 'of_region = ${region}',
          choices: [
            { name: 'khenifra', label: {}, facts: { of_region: '05' } },
            { name: 'meknes', label: {}, facts: { of_region: '03' } },
          ],
        }),
      ],
    };
    const filled = askedIn(fillForm(form, { region: '05', province: 'meknes' }, SITUATION));
    expect(filled[1]?.choices.map(({ name }) => name)).toEqual(['khenifra']);
    expect(filled[1]?.problem).toBe('answer-not-offered');
  });
});
