export { contradictionOf, type Contradiction } from './contradiction.ts';
export { legalParametersOn, type LegalParameters } from './legal-parameters.ts';
export {
  definitionOf,
  isParameterCode,
  MARKS,
  PARAMETER_CODES,
  PARAMETERS,
  UNITS,
  type Mark,
  type ParameterCode,
  type Unit,
} from './parameter.ts';
export { mayChangeLaw } from './permissions.ts';
export type { ParameterLine } from './parameter-line.ts';
export { readValue, valueInWords } from './typed-value.ts';
export { datedVersions, versionOn, type DatedVersion, type Decision, type Version } from './version.ts';
