import { changes } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Content } from '../../convention/content.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { DropTyped, type PART_KINDS } from '../../typed-input.ts';
import { changeDraft } from './change-draft.ts';
import { lockConvention } from './convention.sql.ts';

/** Takes a part out of the draft. A party that gives, owes or pays something stays. */
export const dropPart = changes({
  name: 'funding.drop-part',
  input: DropTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  run: (work, held, { version, kind, key }) =>
    changeDraft(work, held, { version, change: (content) => without(content, kind, key) }),
});

function without(
  content: Content,
  kind: (typeof PART_KINDS)[number],
  key: string,
): Result<Content, 'party-is-used'> {
  const others = <Part extends { readonly key: string }>(parts: readonly Part[]) =>
    parts.filter((part) => part.key !== key);
  switch (kind) {
    case 'party':
      return isUsed(content, key)
        ? refused('party-is-used')
        : ok({ ...content, parties: others(content.parties) });
    case 'line':
      return ok({ ...content, lines: others(content.lines) });
    case 'obligation':
      return ok({ ...content, obligations: others(content.obligations) });
    case 'instalment':
      return ok({ ...content, instalments: others(content.instalments) });
    case 'rule':
      return ok({ ...content, rules: others(content.rules) });
    case 'ceiling':
      return ok({ ...content, ceilings: others(content.ceilings) });
  }
}

function isUsed({ lines, obligations, instalments }: Content, party: string): boolean {
  return (
    party === 'holder' ||
    lines.some(({ contributions }) => contributions.some((one) => one.party === party)) ||
    obligations.some((one) => one.party === party) ||
    instalments.some((one) => one.party === party)
  );
}
