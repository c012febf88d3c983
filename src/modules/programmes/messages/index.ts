import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import fileAr from './file/ar.json' with { type: 'json' };
import fileEn from './file/en.json' with { type: 'json' };
import fileFr from './file/fr.json' with { type: 'json' };
import fileZgh from './file/zgh.json' with { type: 'json' };
import resultAr from './result/ar.json' with { type: 'json' };
import resultEn from './result/en.json' with { type: 'json' };
import resultFr from './result/fr.json' with { type: 'json' };
import resultZgh from './result/zgh.json' with { type: 'json' };
import reviewAr from './review/ar.json' with { type: 'json' };
import reviewEn from './review/en.json' with { type: 'json' };
import reviewFr from './review/fr.json' with { type: 'json' };
import reviewZgh from './review/zgh.json' with { type: 'json' };

/** What the module `programmes` says, by language. */
export const messages = {
  fr: [fr, fileFr, resultFr, reviewFr],
  ar: [ar, fileAr, resultAr, reviewAr],
  zgh: [zgh, fileZgh, resultZgh, reviewZgh],
  en: [en, fileEn, resultEn, reviewEn],
} as const;
