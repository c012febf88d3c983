import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { checkForm } from '../check-form.ts';
import { askedIn, fillForm } from '../fill-form.ts';
import { everyQuestion, FORM } from '../form.ts';
import { readXlsForm } from './index.ts';

async function taken(name: string) {
  const read = await readXlsForm(readFileSync(`tests/fixtures/xlsform/${name}`));
  if (!read.ok) throw new Error(`${name}: ${read.code}`);
  return read.value;
}

function told(remarks: readonly { code: string; sheet: string; line: number; said: string }[]): string[] {
  return remarks.map(({ code, sheet, line, said }) => `${code} ${sheet} ${line} ${said}`);
}

test('every sample of a field office gives a form of ours, or says it is the old format', async () => {
  const names = [
    'choice-filter-test',
    'field-list',
    'flat-xlsform-test',
    'group',
    'loop',
    'or-other',
    'pull-data',
    'specify-other',
    'xlsform-spec-test',
  ];
  for (const name of names) {
    const { form } = await taken(`${name}.xlsx`);
    expect(FORM.safeParse(form).success, name).toBe(true);
    expect(everyQuestion(form.items).length, name).toBeGreaterThan(0);
  }
  expect(await readXlsForm(readFileSync('tests/fixtures/xlsform/tutorial.xls'))).toMatchObject({
    ok: false,
    code: 'xls-form-unreadable',
  });
});

test('a form of groups and a telephone is taken whole, with nothing to remark', async () => {
  const { form, remarks } = await taken('group.xlsx');
  expect(remarks).toEqual([]);
  expect(checkForm(form)).toEqual([]);
  expect(everyQuestion(form.items).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'text family_name',
    'phone phone_number',
    'whole age',
  ]);
});

test('choices follow the answer before them', async () => {
  const { form } = await taken('choice-filter-test.xlsx');
  const filled = fillForm(form, { state: 'texas' }, { today: asDay('2024-11-22') });
  const counties = askedIn(filled).find(({ path }) => path === 'county');
  expect(counties?.choices.map(({ name }) => name)).toEqual(['king', 'cameron']);
});

test('“or other” offers one choice more and asks which', async () => {
  const { form } = await taken('specify-other.xlsx');
  const asked = (sex: string) => {
    const filled = fillForm(form, { sex }, { today: asDay('2024-11-22') });
    return askedIn(filled).map(({ path, isRequired }) => `${path} ${isRequired}`);
  };
  expect(asked('female')).toEqual(['sex false']);
  expect(asked('other')).toEqual(['sex false', 'sex_other true']);
});

test('a loop asks the same once for each choice', async () => {
  const { form } = await taken('loop.xlsx');
  const asked = everyQuestion(form.items).filter(({ name }) => name.startsWith('number'));
  expect(asked.map(({ label }) => Object.values(label)[0])).toEqual([
    'How many Pit latrine with slab are on the premises?',
    'How many Pit latrine without slab/open pit are on the premises?',
    'How many Bucket system are on the premises?',
  ]);
});

test('the form of all types says exactly what is not taken', async () => {
  const { remarks } = await taken('xlsform-spec-test.xlsx');
  expect(told(remarks)).toEqual([
    'sheet-ignored columns 0 columns',
    'setting-ignored settings 0 public_key',
    'setting-ignored settings 0 submission_url',
    'setting-ignored settings 0 add_none_option',
    'setting-ignored settings 0 omit_instanceid',
    'setting-ignored settings 0 clean_text_values',
    'setting-ignored settings 0 instance_name',
    'language-ignored survey 1 constraint_message::chinese',
    'language-ignored survey 1 hint::chinese',
    'language-ignored survey 1 label::chinese',
    'column-ignored survey 4 rows',
    'column-ignored survey 11 appearance',
    'column-ignored survey 9 image',
    'column-ignored survey 9 audio',
    'column-ignored survey 9 video',
    'column-ignored survey 9 autoplay',
    'column-ignored survey 57 buttontext',
    'column-ignored survey 57 noapperrorstring',
    'language-ignored choices 1 label::chinese',
    'column-ignored choices 0 image',
    'type-changed survey 33 datetime',
    'type-changed survey 35 barcode',
    'type-changed survey 38 video',
    ...['42 start', '44 end', '46 today', '48 deviceid', '50 uri:deviceid', '52 phonenumber'].map(
      (said) => `metadata-left-out survey ${said}`,
    ),
    ...['start', 'end', 'today', 'deviceid', 'uri_deviceid', 'phonenumber'].map(
      (name) => `words-ask-unknown survey 0 ${name}_test_output → ${name}`,
    ),
  ]);
});

test('a rule that needs what we do not have is a problem of the form, by its name', async () => {
  expect(checkForm((await taken('pull-data.xlsx')).form)).toEqual([
    { code: 'form-empty', item: '' },
    { code: 'function-unknown', item: 'fruit', rule: 'calculation', said: 'pulldata' },
  ]);
  expect(checkForm((await taken('or-other.xlsx')).form)).toEqual([
    { code: 'fact-unknown', item: 'fav_pastel', rule: 'filter', said: 'yes' },
  ]);
});
