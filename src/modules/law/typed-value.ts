import { readDigits } from '#platform/identity';
import { centimes, parseDirhams } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { formatMoney, formatPercent, say, type Locale } from '#platform/text';
import { definitionOf, type ParameterCode, type Unit } from './parameter.ts';

const PER_MILLE_OF_A_PERCENT = 10;
const PERCENT = /^(\d{1,3})(?:[.,](\d))?\s*%?$/;

/** A value as people type it: dirhams for money, percent for a part, whole numbers for the rest. */
export function readValue(
  code: ParameterCode,
  typed: string,
): Result<number, 'amount-unreadable' | 'number-unreadable'> {
  const { unit } = definitionOf(code);
  const text = readDigits(typed).trim();
  if (unit === 'centimes') {
    const amount = parseDirhams(text);
    return amount.ok ? amount : refused('amount-unreadable', 'value');
  }
  if (unit === 'per-mille') {
    const match = PERCENT.exec(text);
    if (!match) return refused('number-unreadable', 'value');
    return ok(Number(match[1]) * PER_MILLE_OF_A_PERCENT + Number(match[2] ?? 0));
  }
  return /^\d{1,9}$/.test(text) ? ok(Number(text)) : refused('number-unreadable', 'value');
}

/** A value in the words of a language: «5 membres», «1 000 DH», «25 %». */
export function valueInWords(unit: Unit, value: number, locale: Locale): string {
  if (unit === 'centimes') return formatMoney(centimes(value), locale);
  if (unit === 'per-mille')
    return formatPercent(value / 1000, locale, value % PER_MILLE_OF_A_PERCENT ? 1 : 0);
  if (unit === 'calendar-year') return String(value);
  return say(locale)(`law.unit.${unit}`, { count: value });
}
