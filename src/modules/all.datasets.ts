import { parametersDataset } from '#modules/law/server';
import {
  figuresBySectorDataset,
  figuresByYearDataset,
  publishedFiguresDataset,
  vintagesDataset,
} from '#modules/observatory/server';
import { cooperativesDataset } from '#modules/registry/server';
import type { Dataset } from '#platform/open-data/server';

/** Composition: everything given to everybody as files, in the order people read it. */
export const DATASETS: readonly Dataset[] = [
  cooperativesDataset,
  figuresByYearDataset,
  figuresBySectorDataset,
  vintagesDataset,
  publishedFiguresDataset,
  parametersDataset,
];

/** A dataset by its code; undefined when there is none. */
export function datasetOf(code: string | undefined): Dataset | undefined {
  return DATASETS.find(({ card }) => card.code === code);
}
