import { officeDeclarations } from '#modules/governance/server';
import { addressInput, show } from '#platform/web/server';

export const load = show('work', officeDeclarations, addressInput);
