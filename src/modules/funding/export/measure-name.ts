import { createWords } from '#platform/text';

/** What is measured, in the two languages of the exports. */
export function measureName(measure: string): { readonly fr: string; readonly ar: string } {
  const key = `funding.measure.${measure}`;
  return { fr: createWords('fr').t(key), ar: createWords('ar').t(key) };
}
