import { cohortOutcomes } from '#modules/accompaniment/server';
import { show } from '#platform/web/server';

export const load = show('outcomes', cohortOutcomes, ({ params }) => ({ cohort: params.cohort }));
