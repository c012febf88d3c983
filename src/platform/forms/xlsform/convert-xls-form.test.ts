import { expect, test } from 'vitest';
import type { Cell } from '#platform/sheets';
import { checkForm } from '../check-form.ts';
import { isSection } from '../form.ts';
import { convertXlsForm } from './convert-xls-form.ts';

function sheet(name: string, rows: readonly (readonly Cell[])[]) {
  return { name, rows, otherSheets: [] };
}

function converted(survey: readonly (readonly Cell[])[], ...others: ReturnType<typeof sheet>[]) {
  const read = convertXlsForm([sheet('survey', survey), ...others]);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

test('a form in two languages with a repeat, as field offices in Morocco write it', () => {
  const { form, remarks } = converted(
    [
      ['type', 'name', 'label::Français (fr)', 'label::العربية (ar)', 'required', 'relevant', 'repeat_count'],
      ['begin_repeat', 'member', 'Membre', 'عضوة', undefined, undefined, '${how_many}'],
      ['text', 'member_name', 'Nom', 'الاسم', 'oui', undefined, undefined],
      ['select_one Sexes', 'sex', 'Sexe', 'الجنس', 'yes', undefined, undefined],
      ['end_repeat', undefined, undefined, undefined, undefined, undefined, undefined],
      ['integer', 'how_many', 'Combien ?', 'كم؟', 1, undefined, undefined],
    ],
    sheet('choices', [
      ['list_name', 'name', 'label::fr', 'label::ar'],
      ['Sexes', 'f', 'Femme', 'امرأة'],
      ['Sexes', 'm', 'Homme', 'رجل'],
    ]),
    sheet('settings', [
      ['form_title', 'default_language'],
      ['Recensement des tisserandes', 'fr'],
    ]),
  );
  expect(remarks).toEqual([]);
  expect(checkForm(form)).toEqual([]);
  expect(form.title).toEqual({ fr: 'Recensement des tisserandes' });
  const [member] = form.items;
  expect(member).toMatchObject({
    kind: 'section',
    label: { fr: 'Membre', ar: 'عضوة' },
    repeat: { most: 50, count: '${how_many}' },
    items: [
      { kind: 'text', name: 'member_name', required: 'true()' },
      { kind: 'one', choices: [{ name: 'f', label: { fr: 'Femme', ar: 'امرأة' } }, { name: 'm' }] },
    ],
  });
});

test('a circle of rules is told as a problem of the form', () => {
  const { form } = converted([
    ['type', 'name', 'label', 'relevant'],
    ['text', 'a', 'A', "${b} = 'x'"],
    ['text', 'b', 'B', "${a} = 'x'"],
  ]);
  expect(checkForm(form)).toEqual([{ code: 'rules-in-circle', item: 'a', said: 'a → b → a' }]);
});

test('groups opened and never closed, closed and never opened, are told by their line', () => {
  const { form, remarks } = converted([
    ['type', 'name', 'label'],
    ['end group', undefined, undefined],
    ['begin group', 'open', 'Ouvert'],
    ['text', 'inside', 'Dedans'],
  ]);
  expect(remarks.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'end-without-begin 2',
    'group-not-closed 3',
  ]);
  expect(form.items.map((item) => isSection(item) && item.items.length)).toEqual([1]);
});

test('an unknown type is left out, a list that is not there and a bad name are told', () => {
  const { remarks } = converted([
    ['type', 'name', 'label'],
    ['geotrace', 'path', 'Chemin'],
    ['select_one nowhere', 'x', 'X'],
    ['text', 'nom complet !', 'Nom'],
  ]);
  expect(remarks.map(({ code, said }) => `${code} ${said}`)).toEqual([
    'type-left-out geotrace',
    'list-unknown nowhere',
    'name-changed nom complet ! → nom_complet_',
  ]);
});

test('the bounds of a range become its rule', () => {
  const { form } = converted([
    ['type', 'name', 'label', 'parameters'],
    ['range', 'note', 'Note', 'start=0 end=20 step=1'],
  ]);
  expect(form.items).toMatchObject([{ kind: 'decimal', constraint: '. >= 0 and . <= 20' }]);
});

test('a workbook without a survey is refused', () => {
  expect(convertXlsForm([sheet('Feuil1', [['a']])])).toMatchObject({ code: 'xls-form-without-survey' });
});
