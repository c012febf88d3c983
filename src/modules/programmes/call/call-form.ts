import { FORM, type Form, type Section } from '#platform/forms';
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
