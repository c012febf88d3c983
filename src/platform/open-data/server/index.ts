export { datasetFile, type Dataset, type DatasetNews } from './dataset-file.ts';
export { datasetQuality } from './dataset-quality.ts';
export { streamedText } from './streamed-text.ts';
