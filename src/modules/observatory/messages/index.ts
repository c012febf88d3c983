import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import crossingAr from './crossing/ar.json' with { type: 'json' };
import crossingEn from './crossing/en.json' with { type: 'json' };
import crossingFr from './crossing/fr.json' with { type: 'json' };
import crossingZgh from './crossing/zgh.json' with { type: 'json' };
import datasetAr from './dataset/ar.json' with { type: 'json' };
import datasetEn from './dataset/en.json' with { type: 'json' };
import datasetFr from './dataset/fr.json' with { type: 'json' };
import datasetZgh from './dataset/zgh.json' with { type: 'json' };
import findableAr from './findable/ar.json' with { type: 'json' };
import findableEn from './findable/en.json' with { type: 'json' };
import findableFr from './findable/fr.json' with { type: 'json' };
import findableZgh from './findable/zgh.json' with { type: 'json' };
import indicatorAr from './indicator/ar.json' with { type: 'json' };
import indicatorEn from './indicator/en.json' with { type: 'json' };
import indicatorFr from './indicator/fr.json' with { type: 'json' };
import indicatorZgh from './indicator/zgh.json' with { type: 'json' };
import proofAr from './proof/ar.json' with { type: 'json' };
import proofEn from './proof/en.json' with { type: 'json' };
import proofFr from './proof/fr.json' with { type: 'json' };
import proofZgh from './proof/zgh.json' with { type: 'json' };
import soldAr from './sold/ar.json' with { type: 'json' };
import soldEn from './sold/en.json' with { type: 'json' };
import soldFr from './sold/fr.json' with { type: 'json' };
import soldZgh from './sold/zgh.json' with { type: 'json' };

/** What the module `observatory` says, by language. */
export const messages = {
  fr: [fr, crossingFr, datasetFr, findableFr, indicatorFr, proofFr, soldFr],
  ar: [ar, crossingAr, datasetAr, findableAr, indicatorAr, proofAr, soldAr],
  zgh: [zgh, crossingZgh, datasetZgh, findableZgh, indicatorZgh, proofZgh, soldZgh],
  en: [en, crossingEn, datasetEn, findableEn, indicatorEn, proofEn, soldEn],
} as const;
