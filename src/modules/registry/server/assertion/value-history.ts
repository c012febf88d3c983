import { z } from 'zod';
import { query } from '#platform/operation/server';
import { winningValue } from '../../assertion/assertion.ts';
import { ATTRIBUTE_RULES, ATTRIBUTES } from '../../assertion/attribute.ts';
import { registerSays } from '../../assertion/baseline.ts';
import { mayTendCooperative, sourcesOf } from '../../permissions.ts';
import { findThread } from '../cooperative/cooperative.sql.ts';
import { findPresident, listAssertions } from './assertion.sql.ts';

/** Who said what of one attribute, and when: the latest first. Words on a person stay within reach. */
export const valueHistory = query({
  name: 'registry.value-history',
  input: z.object({ cooperative: z.uuid(), attribute: z.enum(ATTRIBUTES) }),
  toEverybody: true,
  async run({ db, actor, today }, { cooperative: organisationId, attribute }) {
    const thread = await findThread(db, organisationId);
    if (thread === undefined) return undefined;
    const within = mayTendCooperative(actor, thread.cooperative);
    const rule = ATTRIBUTE_RULES[attribute];
    if (rule.personal === true && !within) return undefined;
    const noted = await listAssertions(db, organisationId);
    const president = within ? await findPresident(db, organisationId) : undefined;
    const all = [
      ...noted,
      ...registerSays({ ...thread, ...(president !== undefined && { president }) }, noted),
    ];
    const words = all
      .filter((one) => one.attribute === attribute)
      .toSorted((a, b) =>
        a.day === b.day ? (a.recordedAt < b.recordedAt ? 1 : -1) : a.day < b.day ? 1 : -1,
      );
    const shown = words.map(({ authorPersonId: _, reason, ...word }) =>
      within && reason !== undefined ? { ...word, reason } : word,
    );
    return {
      cooperative: thread.cooperative,
      documents: thread.documents,
      attribute,
      words: shown,
      value: winningValue(attribute, all, today),
      sources: within ? sourcesOf(actor, thread.cooperative) : [],
    };
  },
});
