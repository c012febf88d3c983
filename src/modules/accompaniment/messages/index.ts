import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import recordAr from './record/ar.json' with { type: 'json' };
import recordEn from './record/en.json' with { type: 'json' };
import recordFr from './record/fr.json' with { type: 'json' };
import recordZgh from './record/zgh.json' with { type: 'json' };

/** What the module `accompaniment` says, by language. */
export const messages = {
  fr: [fr, recordFr],
  ar: [ar, recordAr],
  zgh: [zgh, recordZgh],
  en: [en, recordEn],
} as const;
