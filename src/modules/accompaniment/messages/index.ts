import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zgh from './zgh.json' with { type: 'json' };
import controlAr from './control/ar.json' with { type: 'json' };
import controlEn from './control/en.json' with { type: 'json' };
import controlFr from './control/fr.json' with { type: 'json' };
import controlZgh from './control/zgh.json' with { type: 'json' };
import planningAr from './planning/ar.json' with { type: 'json' };
import planningEn from './planning/en.json' with { type: 'json' };
import planningFr from './planning/fr.json' with { type: 'json' };
import planningZgh from './planning/zgh.json' with { type: 'json' };
import proposalAr from './proposal/ar.json' with { type: 'json' };
import proposalEn from './proposal/en.json' with { type: 'json' };
import proposalFr from './proposal/fr.json' with { type: 'json' };
import proposalZgh from './proposal/zgh.json' with { type: 'json' };
import recordAr from './record/ar.json' with { type: 'json' };
import recordEn from './record/en.json' with { type: 'json' };
import recordFr from './record/fr.json' with { type: 'json' };
import recordZgh from './record/zgh.json' with { type: 'json' };

/** What the module `accompaniment` says, by language. */
export const messages = {
  fr: [fr, controlFr, planningFr, proposalFr, recordFr],
  ar: [ar, controlAr, planningAr, proposalAr, recordAr],
  zgh: [zgh, controlZgh, planningZgh, proposalZgh, recordZgh],
  en: [en, controlEn, planningEn, proposalEn, recordEn],
} as const;
