import { enrolmentComparison } from '#modules/accompaniment/server';
import { show } from '#platform/web/server';

export const load = show('comparison', enrolmentComparison, ({ params }) => ({
  enrolment: params.enrolment,
}));
