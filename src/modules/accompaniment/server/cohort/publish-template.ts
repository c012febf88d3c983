import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayRunProgramme } from '../../permissions.ts';
import { TemplateTyped } from '../../typed-input.ts';
import { evenStages } from '../../visit/template.ts';
import { whoTells } from '../visit/step-taken.ts';
import { findTemplate, insertTemplate } from './cohort.sql.ts';

/**
 * Publishes a plan, or its next version. A version is never changed: cohorts that walk keep the one they
 * began with.
 */
export const publishTemplate = creates({
  name: 'accompaniment.publish-template',
  input: TemplateTyped,
  may: (actor) => mayRunProgramme(actor, COUNTRY),

  async run(work, { visits, ...typed }) {
    const stages = evenStages(typed.months, visits);
    if (!stages.ok) return stages;
    const before = await findTemplate(work.tx, { template: typed.template });
    const version = (before?.version ?? 0) + 1;
    await insertTemplate(work.tx, {
      ...typed,
      version,
      stages: stages.value,
      publishedOn: work.today,
      publishedBy: whoTells(work).by,
    });
    return ok({ template: typed.template, version });
  },
});

const COUNTRY = { communeCode: '' } as const;
