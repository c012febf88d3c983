export { datasetFile, type Dataset } from './dataset-file.ts';
export { datasetQuality } from './dataset-quality.ts';
