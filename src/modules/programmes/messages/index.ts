import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import fileAr from './file/ar.json' with { type: 'json' };
import fileEn from './file/en.json' with { type: 'json' };
import fileFr from './file/fr.json' with { type: 'json' };
import fileZgh from './file/zgh.json' with { type: 'json' };

/** What the module `programmes` says, by language. */
export const messages = {
  fr: [fr, fileFr],
  ar: [ar, fileAr],
  zgh: [zgh, fileZgh],
  en: [en, fileEn],
} as const;
