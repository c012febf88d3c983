import './tables.ts';

export { decideParameter } from './decide-parameter.ts';
export { parameter } from './parameter.ts';
export { parameters } from './parameters.ts';
export { parametersDataset } from './parameters-dataset.ts';
export { parametersOn } from './parameters-on.ts';
export { withdrawParameter } from './withdraw-parameter.ts';
