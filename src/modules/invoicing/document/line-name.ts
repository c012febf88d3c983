import type { Words } from '#platform/text';
import type { InvoiceLine } from './invoice.ts';

/** What a line is called on paper, in the language of the paper. */
export function lineName(
  { kind, name, piece, batches, bestBefore }: InvoiceLine,
  { t, day }: Pick<Words, 't' | 'day'>,
  locale: 'fr' | 'ar',
): string {
  const told = name[locale] === '' ? name.fr : name[locale];
  if (kind === 'delivery') return t('invoicing.line.delivery');
  if (kind === 'commission') return t('invoicing.line.commission', { number: told });
  if (kind === 'reduction')
    return t('invoicing.line.reduction', { name: told === '' ? t('invoicing.line.delivery') : told });
  const marks = [
    ...(piece === undefined ? [] : [t('invoicing.line.piece', { number: piece })]),
    ...(batches === undefined ? [] : [t('invoicing.line.batch', { codes: batches.join(', ') })]),
    ...(bestBefore === undefined ? [] : [t('invoicing.line.best-before', { day: day(bestBefore, 'short') })]),
  ];
  return [told, ...marks].join(' · ');
}
