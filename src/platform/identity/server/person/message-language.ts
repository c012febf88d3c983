import { lifted, type Tx } from '#platform/database/server';
import type { Phone } from '#platform/identity';
import type { Locale } from '#platform/text';
import { findLanguage, listLanguagesAt } from './message-language.sql.ts';

/** Most of those who are written to read Arabic, as far as they read. */
const UNLESS_CHOSEN: Locale = 'ar';

interface Written {
  readonly phone: Phone;
  /** Whom it is for; a cooperative is written to at its telephone alone. */
  readonly personId?: string;
}

/**
 * Answer for whoever sends messages: the language of somebody, as she chose it; else the one that those who
 * share her telephone chose, where they chose one; else Arabic.
 */
export function messageLanguage(tx: Tx, { phone, personId }: Written): Promise<Locale> {
  return lifted(tx, async () => {
    const hers = personId === undefined ? undefined : await findLanguage(tx, personId);
    if (hers !== undefined) return hers;
    const [shared, ...others] = await listLanguagesAt(tx, phone);
    return shared === undefined || others.length > 0 ? UNLESS_CHOSEN : shared;
  });
}
