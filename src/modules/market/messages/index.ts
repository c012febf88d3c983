import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import reviewAr from './review/ar.json' with { type: 'json' };
import reviewEn from './review/en.json' with { type: 'json' };
import reviewFr from './review/fr.json' with { type: 'json' };
import reviewZgh from './review/zgh.json' with { type: 'json' };
import searchAr from './search/ar.json' with { type: 'json' };
import searchEn from './search/en.json' with { type: 'json' };
import searchFr from './search/fr.json' with { type: 'json' };
import searchZgh from './search/zgh.json' with { type: 'json' };
import sellingAr from './selling/ar.json' with { type: 'json' };
import sellingEn from './selling/en.json' with { type: 'json' };
import sellingFr from './selling/fr.json' with { type: 'json' };
import sellingZgh from './selling/zgh.json' with { type: 'json' };

/** What the module `market` says, by language. */
export const messages = {
  fr: [fr, reviewFr, searchFr, sellingFr],
  ar: [ar, reviewAr, searchAr, sellingAr],
  zgh: [zgh, reviewZgh, searchZgh, sellingZgh],
  en: [en, reviewEn, searchEn, sellingEn],
} as const;
