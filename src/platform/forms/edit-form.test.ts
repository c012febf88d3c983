import { expect, test } from 'vitest';
import { checkForm } from './check-form.ts';
import { itemAt, withChanged, withItem, withMoved, withoutItem } from './edit-form.ts';
import { everyItem, type Form, type FormItem } from './form.ts';
import { LOOM } from './test-form-of-a-loom.ts';
import { readItem, typedItem, type TypedItem } from './typed-item.ts';

const EMPTY: Form = { title: { fr: 'Appel' }, items: [] };

function item(typed: TypedItem): FormItem {
  const read = readItem(typed);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

test('Nadia builds a form question by question, in two languages', () => {
  const looms = item({
    kind: 'whole',
    label_fr: 'Combien de métiers ?',
    label_ar: 'كم من نول؟',
    required: 'yes',
  });
  expect(looms).toEqual({
    kind: 'whole',
    name: 'combien_de_metiers',
    label: { fr: 'Combien de métiers ?', ar: 'كم من نول؟' },
    required: 'true()',
  });
  const weavers = item({ kind: 'section', label_fr: 'Tisserandes', repeat: '20' });
  const form = withItem(
    withItem(withItem(EMPTY, '', looms), '', weavers),
    '1',
    item({ kind: 'text', label_fr: 'Nom' }),
  );
  expect(everyItem(form.items).map(({ name }) => name)).toEqual(['combien_de_metiers', 'tisserandes', 'nom']);
  expect(checkForm(form)).toEqual([]);
});

test('moves, changes and removes an item, and nothing beside it', () => {
  expect(itemAt(LOOM, '2.1')?.name).toBe('weaver_age');
  const moved = withMoved(LOOM, '2.1', -1);
  expect(itemAt(moved, '2.0')?.name).toBe('weaver_age');
  expect(withMoved(moved, '2.0', 1)).toEqual(LOOM);
  expect(withMoved(LOOM, '0', -1)).toEqual(LOOM);
  expect(everyItem(withoutItem(LOOM, '2').items)).toHaveLength(everyItem(LOOM.items).length - 3);
});

test('a section changed keeps what stands in it', () => {
  const renamed = withChanged(
    LOOM,
    '2',
    item({ kind: 'section', name: 'weavers', label_fr: 'Les tisserandes', repeat: '9' }),
  );
  expect(itemAt(renamed, '2')).toMatchObject({ label: { fr: 'Les tisserandes' }, repeat: { most: 9 } });
  expect(itemAt(renamed, '2.1')?.name).toBe('weaver_age');
});

test('what is shown to be changed reads back as it was', () => {
  for (const each of everyItem(LOOM.items)) {
    const read = readItem(typedItem(each));
    expect(read.ok && { ...read.value, ...('items' in each && { items: each.items }) }).toEqual(each);
  }
});

test.each([
  [{ kind: 'text' }, 'item-without-label'],
  [{ kind: 'text', label_fr: '؟' }, 'item-without-name'],
  [{ kind: 'film', label_fr: 'Film' }, 'item-kind-unknown'],
  [{ kind: 'one', label_fr: 'Lequel', choices: ' | Oui' }, 'choice-unreadable'],
])('%j is refused: %s', (typed, code) => {
  expect(readItem(typed)).toMatchObject({ ok: false, code });
});

test('choices are lines, with or without a name and Arabic words', () => {
  const read = item({ kind: 'one', label_fr: 'Laine ?', choices: 'oui | Oui | نعم\nNon merci\n\n' });
  expect(read).toMatchObject({
    choices: [
      { name: 'oui', label: { fr: 'Oui', ar: 'نعم' } },
      { name: 'non_merci', label: { fr: 'Non merci' } },
    ],
  });
});
