import { centimes } from '#platform/money';
import { placeName } from '#platform/territory';
import type { Words } from '#platform/text';
import type { Amendment, EntryBefore } from './amendment.ts';
import type { ProposedName } from './creation-file.ts';

/** One thing that changes, as people read it: before and after. */
export interface ChangeLine {
  readonly key: string;
  readonly what: string;
  readonly from?: string;
  readonly to: string;
}

interface Change {
  readonly amendment: Amendment;
  readonly name?: ProposedName | undefined;
  readonly before?: EntryBefore | undefined;
}

/** What an amendment changes, line by line, in words. */
export function changeLines({ amendment, name, before }: Change, words: Words): ChangeLine[] {
  const { t, locale, money } = words;
  const placed = (code: string | undefined) => (code === undefined ? undefined : placeName(code, locale));
  const amount = (value: number | undefined) => (value === undefined ? undefined : money(centimes(value)));
  const { becomes, officers = [] } = amendment;
  const lines: (ChangeLine | undefined)[] = [
    line('nameFr', t('registry.attribute.nameFr'), before?.nameFr, name?.nameFr),
    line('nameAr', t('registry.attribute.nameAr'), before?.nameAr, name?.nameAr),
    line('address', t('formation.change.address'), before?.address, amendment.address),
    line(
      'commune',
      t('registry.attribute.communeCode'),
      placed(before?.communeCode),
      placed(amendment.communeCode),
    ),
    line('object', t('formation.subject.object'), before?.activity, amendment.activity),
    line('capital', t('formation.subject.capital'), amount(before?.capital), amount(amendment.capital)),
    line('articles', t('formation.subject.statutes'), undefined, amendment.articles),
    ...officers.map((one) => line(one.function, t(`registry.function.${one.function}`), undefined, one.name)),
    line(
      'becomes',
      t('formation.subject.conversion'),
      undefined,
      becomes && t(`formation.form-kind.${becomes}`),
    ),
  ];
  return lines.filter((one) => one !== undefined).filter(({ from, to }) => from !== to);
}

function line(key: string, what: string, from?: string, to?: string): ChangeLine | undefined {
  return to === undefined ? undefined : { key, what, to, ...(from !== undefined && { from }) };
}
