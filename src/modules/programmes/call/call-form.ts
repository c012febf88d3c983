import { everyQuestion, FORM, type Form, type FormWords, type Section } from '#platform/forms';
import form from './call-form.json' with { type: 'json' };

/** What an officer is asked to make a call: its sheet is a form like any other. */
export const CALL_FORM: Form = FORM.parse(form);

/** The parts of the sheet, in their order; each is kept by itself. */
export const CALL_PARTS = [
  'about',
  'dates',
  'lots',
  'eligibility',
  'questions',
  'grid',
  'guarantees',
  'funding',
] as const;
export type CallPart = (typeof CALL_PARTS)[number];

/** One part of a form, as a form. */
export function partOf(form: Form, part: string): Form {
  return { title: form.title, items: form.items.filter(({ name }) => name === part) };
}

/** The section of a part. */
export function sectionOf(part: CallPart): Section | undefined {
  return CALL_FORM.items.find((item): item is Section => item.kind === 'section' && item.name === part);
}

/** What a country of a lot is called, in the words of the sheet. */
export function countryWords(code: string): FormWords | undefined {
  const question = everyQuestion(CALL_FORM.items).find(({ name }) => name === 'lot_country');
  return question?.choices?.find(({ name }) => name === code)?.label;
}
