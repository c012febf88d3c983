import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };

/** What the module `bespoke` says, by language. */
export const messages = {
  fr: [fr],
  ar: [ar],
  zgh: [zgh],
  en: [en],
} as const;
