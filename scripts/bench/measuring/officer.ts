import { asId } from '#platform/ids';
import type { PersonActor } from '#platform/operation';

/**
 * An officer with the whole country in reach, who may do everything. Nobody of the story: she exists in
 * benches only.
 */
export const OFFICER: PersonActor = {
  kind: 'person',
  personId: asId('c0000000-0000-7000-8000-000000000001'),
  mandateId: asId('c0000000-0000-7000-8000-000000000002'),
  name: 'Bench',
  role: 'register-officer',
  verbs: new Set([
    'registry.member-list',
    'registry.describe-cooperative',
    'registry.admit-member',
    'registry.amend-cooperative',
    'registry.bring-list',
    'registry.apply-import',
    'registry.undo-import',
    'registry.import-run',
  ]),
  reach: { kind: 'everything' },
  onBehalfOf: asId('c0000000-0000-7000-8000-000000000003'),
};
