import * as registry from '#modules/registry/server';
import type { Field } from '#platform/offline/server';

/** Composition: what modules give to phones. A phone queues these commands and takes these records along. */
export const FIELD: Field = {
  commands: [registry.recordEvidence],
  converters: [],
  sources: [],
  communeOf: async (db, organisation) =>
    (await registry.entrySummary(db, organisation))?.cooperative.communeCode,
};
