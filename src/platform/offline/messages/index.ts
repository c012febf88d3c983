import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import fieldAr from './field/ar.json' with { type: 'json' };
import fieldEn from './field/en.json' with { type: 'json' };
import fieldFr from './field/fr.json' with { type: 'json' };
import fieldZgh from './field/zgh.json' with { type: 'json' };

/** What the part `offline` says, by language. */
export const messages = {
  fr: [fr, fieldFr],
  ar: [ar, fieldAr],
  zgh: [zgh, fieldZgh],
  en: [en, fieldEn],
} as const;
