import { placeName } from '#platform/territory';
import type { Words } from '#platform/text';
import type { FactSheet, SheetPart } from './fact-sheet.ts';
import { indicator, type IndicatorId } from './indicator.ts';
import { ratio } from './indicator-value.ts';
import { asHeading, figurePlaceName, shownFigure } from './shown-figure.ts';

/** A table of a sheet, in words. */
export interface SheetTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A fact sheet in words: the same for a screen and for paper. */
export interface WordedSheet {
  readonly kicker: string;
  readonly title: string;
  readonly date: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly tables: readonly SheetTable[];
  readonly note: string;
}

const FIRST: readonly IndicatorId[] = [
  'cooperatives',
  'members',
  'women',
  'women-share',
  'led-by-women',
  'women-only',
  'women-only-members',
];
const THEN: readonly IndicatorId[] = ['youth', 'youth-share', 'members-each'];

export function wordedSheet(sheet: FactSheet, words: Words): WordedSheet {
  const { t } = words;
  return {
    kicker: t('observatory.factsheet.title'),
    title: figurePlaceName(sheet.place, words),
    date: t('observatory.at', { day: words.day(sheet.day) }),
    facts: factsOf(sheet, words),
    tables: [
      tableOf(sheet, { parts: sheet.parts, by: sheet.partsBy }, words),
      tableOf(sheet, { parts: sheet.sectors, by: 'sector' }, words),
      tableOf(sheet, { parts: sheet.milieus, by: 'milieu' }, words),
    ].filter(({ rows }) => rows.length > 0),
    note: t('observatory.factsheet.note'),
  };
}

function factsOf(sheet: FactSheet, words: Words): [string, string][] {
  const { t } = words;
  const named = (id: IndicatorId): [string, string] => [
    asHeading(t(`observatory.indicator.${id}.name`)),
    shownFigure(indicator(id), sheet.total, words),
  ];
  const shown = (value: number | undefined) =>
    value === undefined ? t('observatory.hidden') : words.n(value);
  const share = ({ part, whole }: { readonly part: number; readonly whole: number }) => {
    const percent = ratio(part, whole, { scale: 100, decimals: 1 });
    return percent === undefined
      ? '–'
      : `${words.percent(percent, 1)} (${words.n(part)} / ${words.n(whole)})`;
  };
  return [
    ...FIRST.map(named),
    [t('observatory.factsheet.women-in-craft'), shown(sheet.womenInCraft.cooperatives)],
    [t('observatory.factsheet.women-in-craft-members'), shown(sheet.womenInCraft.members)],
    ...THEN.map(named),
    [asHeading(t('observatory.indicator.created.name')), words.n(sheet.created)],
    [asHeading(t('observatory.indicator.craft-register.name')), share(sheet.craftRegister)],
  ];
}

function tableOf(
  { total }: FactSheet,
  { parts, by }: { readonly parts: readonly SheetPart[]; readonly by: string },
  words: Words,
): SheetTable {
  const { t } = words;
  const whole = total.cooperatives ?? 0;
  const name = (key: string) => {
    if (by === 'sector') return t(`registry.sector.${key}`);
    return by === 'milieu' ? t(`observatory.milieu.${key}`) : placeName(key, words.locale);
  };
  return {
    title: t(`observatory.factsheet.by-${by}`),
    head: [
      t(`observatory.dimension.${by}`),
      asHeading(t('observatory.indicator.cooperatives.name')),
      t('observatory.table.share'),
    ],
    rows: parts.map(({ key, cooperatives }) => [
      name(key),
      words.n(cooperatives),
      words.percent(ratio(cooperatives, whole, { scale: 100, decimals: 1 }) ?? 0, 1),
    ]),
  };
}
