import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import officeAr from './office/ar.json' with { type: 'json' };
import officeEn from './office/en.json' with { type: 'json' };
import officeFr from './office/fr.json' with { type: 'json' };
import officeZgh from './office/zgh.json' with { type: 'json' };

/** What the module `sales` says, by language. */
export const messages = {
  fr: [fr, officeFr],
  ar: [ar, officeAr],
  zgh: [zgh, officeZgh],
  en: [en, officeEn],
} as const;
