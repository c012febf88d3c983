import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import datasetAr from './dataset/ar.json' with { type: 'json' };
import datasetEn from './dataset/en.json' with { type: 'json' };
import datasetFr from './dataset/fr.json' with { type: 'json' };
import datasetZgh from './dataset/zgh.json' with { type: 'json' };

/** What the module `law` says, by language. */
export const messages = {
  fr: [fr, datasetFr],
  ar: [ar, datasetAr],
  zgh: [zgh, datasetZgh],
  en: [en, datasetEn],
} as const;
