import { qualityOf, type Quality } from '#platform/open-data';
import type { Asking } from '#platform/operation/server';
import type { Dataset } from './dataset-file.ts';

/** The quality report of a dataset: its own way of counting, or else by reading its rows. */
export function datasetQuality({ card, pages, quality }: Dataset, asking: Asking): Promise<Quality> {
  return quality?.(asking) ?? qualityOf(card.columns, pages(asking));
}
