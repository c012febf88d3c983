import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import datasetAr from './dataset/ar.json' with { type: 'json' };
import datasetEn from './dataset/en.json' with { type: 'json' };
import datasetFr from './dataset/fr.json' with { type: 'json' };
import datasetZgh from './dataset/zgh.json' with { type: 'json' };
import duplicatesAr from './duplicates/ar.json' with { type: 'json' };
import duplicatesEn from './duplicates/en.json' with { type: 'json' };
import duplicatesFr from './duplicates/fr.json' with { type: 'json' };
import duplicatesZgh from './duplicates/zgh.json' with { type: 'json' };
import importAr from './import/ar.json' with { type: 'json' };
import importEn from './import/en.json' with { type: 'json' };
import importFr from './import/fr.json' with { type: 'json' };
import importZgh from './import/zgh.json' with { type: 'json' };
import portraitAr from './portrait/ar.json' with { type: 'json' };
import portraitEn from './portrait/en.json' with { type: 'json' };
import portraitFr from './portrait/fr.json' with { type: 'json' };
import portraitZgh from './portrait/zgh.json' with { type: 'json' };
import sectorsAr from './sectors/ar.json' with { type: 'json' };
import sectorsEn from './sectors/en.json' with { type: 'json' };
import sectorsFr from './sectors/fr.json' with { type: 'json' };
import sectorsZgh from './sectors/zgh.json' with { type: 'json' };
import tendAr from './tend/ar.json' with { type: 'json' };
import tendEn from './tend/en.json' with { type: 'json' };
import tendFr from './tend/fr.json' with { type: 'json' };
import tendZgh from './tend/zgh.json' with { type: 'json' };

/** What the module `registry` says, by language. */
export const messages = {
  fr: [fr, datasetFr, duplicatesFr, importFr, portraitFr, sectorsFr, tendFr],
  ar: [ar, datasetAr, duplicatesAr, importAr, portraitAr, sectorsAr, tendAr],
  zgh: [zgh, datasetZgh, duplicatesZgh, importZgh, portraitZgh, sectorsZgh, tendZgh],
  en: [en, datasetEn, duplicatesEn, importEn, portraitEn, sectorsEn, tendEn],
} as const;
