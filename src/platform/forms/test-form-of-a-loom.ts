import type { Form, Question } from './form.ts';

/** A question of a test, with its name for a label. */
export function question(kind: Question['kind'], name: string, more: Partial<Question> = {}): Question {
  return { kind, name, label: { fr: name }, ...more };
}

/** What Fatima asks a cooperative that wants a loom. */
export const LOOM: Form = {
  title: { fr: 'Un métier à tisser', ar: 'نول' },
  items: [
    question('one', 'has_workshop', {
      required: 'true()',
      choices: [
        { name: 'yes', label: { fr: 'Oui' } },
        { name: 'no', label: { fr: 'Non' } },
      ],
    }),
    question('text', 'workshop_place', { relevant: "${has_workshop} = 'yes'", required: 'true()' }),
    {
      kind: 'section',
      name: 'weavers',
      label: { fr: 'Tisserandes' },
      repeat: { most: 5 },
      items: [
        question('text', 'weaver_name', { required: 'true()' }),
        question('whole', 'weaver_age', { constraint: '. >= 15 and . <= 99' }),
      ],
    },
    question('calculated', 'weavers_count', { calculation: 'count(${weaver_name})' }),
    question('money', 'asked_amount', { constraint: '. <= 1000 * ${weavers_count}' }),
    question('long-text', 'why', { relevant: 'women_share >= 50%' }),
  ],
};
