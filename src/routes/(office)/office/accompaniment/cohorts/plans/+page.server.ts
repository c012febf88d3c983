import { publishTemplate } from '#modules/accompaniment/server';
import { submit } from '#platform/web/server';
import { plansFor } from '../plans-for.ts';

export const load = plansFor('accompaniment.publish-template');

export const actions = {
  publish: submit(publishTemplate, { then: () => '/office/accompaniment/cohorts/plans' }),
};
