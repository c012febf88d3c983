import { ANSWERS, type Answers } from '#platform/forms';
import { PROGRAMMES, type Programme } from './call.ts';
import templates from './call-template.json' with { type: 'json' };

/**
 * The sheet a call of each programme begins with. What published rules say is in it; weights, guarantees and
 * whatever was not found are proposals of ours, to be checked by who launches the call.
 */
export const CALL_TEMPLATES: ReadonlyMap<Programme, Answers> = new Map(
  PROGRAMMES.map((programme) => [programme, ANSWERS.parse(templates[programme])]),
);
