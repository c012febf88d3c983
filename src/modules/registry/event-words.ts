import { place, placeName } from '#platform/territory';
import type { Words } from '#platform/text';
import type { Amended } from './life-event.ts';

/** Attributes whose values are codes: their words, by the code. */
const NAMED: Readonly<Record<string, string>> = { sector: 'registry.sector', milieu: 'registry.milieu' };

/** What an amendment changed, one sentence per attribute. */
export function changeWords(words: Pick<Words, 't' | 'locale'>, changes: Amended | undefined): string[] {
  return Object.entries(changes ?? {}).map(([key, { from, to }]) =>
    words.t('registry.event.changed', {
      what: words.t(`registry.attribute.${key}`),
      from: valueWords(words, key, from),
      to: valueWords(words, key, to),
    }),
  );
}

function valueWords({ t, locale }: Pick<Words, 't' | 'locale'>, key: string, value: string): string {
  if (value === '') return '–';
  const named = NAMED[key];
  if (named !== undefined) return t(`${named}.${value}`);
  return key === 'communeCode' && place(value) !== undefined ? placeName(value, locale) : value;
}
