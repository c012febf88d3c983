import { centimes } from '#platform/money';
import { place, placeName } from '#platform/territory';
import type { Words } from '#platform/text';
import type { Amended } from './life-event.ts';

/** Attributes whose values are codes: their words, by the code. */
const NAMED: Readonly<Record<string, string>> = {
  kind: 'registry.kind',
  sector: 'registry.sector',
  milieu: 'registry.milieu',
};

/** What an amendment changed, one sentence per attribute. */
export function changeWords(
  words: Pick<Words, 't' | 'locale' | 'money'>,
  changes: Amended | undefined,
): string[] {
  return Object.entries(changes ?? {}).map(([key, { from, to }]) => {
    if (key === 'articles') return words.t('registry.event.articles', { text: to });
    if (key === 'form') return words.t(`registry.event.form.${to}`);
    if (key === 'officers') return words.t('registry.event.officers', { functions: functionsIn(words, to) });
    return words.t('registry.event.changed', {
      what: words.t(`registry.attribute.${key}`),
      from: valueWords(words, key, from),
      to: valueWords(words, key, to),
    });
  });
}

/** Which functions changed hands; who holds them is told only to those within reach. */
function functionsIn({ t }: Pick<Words, 't'>, codes: string): string {
  return codes
    .split(' ')
    .map((code) => t(`registry.function.${code}`))
    .join(', ');
}

function valueWords(
  { t, locale, money }: Pick<Words, 't' | 'locale' | 'money'>,
  key: string,
  value: string,
): string {
  if (value === '') return '–';
  if (key === 'capital') return money(centimes(Number(value)));
  const named = NAMED[key];
  if (named !== undefined) return t(`${named}.${value}`);
  return key === 'communeCode' && place(value) !== undefined ? placeName(value, locale) : value;
}
