import type { LegalParameters } from '#modules/law';
import type { Day } from '#platform/time';
import type { Dossier } from './creation-file.ts';
import { isAdult } from './founder.ts';
import { missingPaper, type Missing } from './missing-paper.ts';

/** What a request for a card still waits for. */
export function missingActivity({ file, founders }: Dossier, law: LegalParameters): (Missing | false)[] {
  const { activity } = file;
  const most = activity?.family === 'services' ? law.soleServicesTurnover : law.soleTradeTurnover;
  return [
    activity?.family === undefined && { code: 'activity' },
    activity?.turnover !== undefined &&
      activity.turnover > most && { code: 'turnover', detail: { most: most / 100 } },
    ...person(founders, file.openedOn, law),
  ];
}

/** What a request to enter the crafts still waits for: years of practice, or a diploma. */
export function missingPractice(dossier: Dossier, law: LegalParameters): (Missing | false)[] {
  const { activity, openedOn } = dossier.file;
  if (activity?.level === undefined) return [{ code: 'practice' }];
  const isMaster = activity.level === 'master';
  const least = isMaster ? law.craftMasterPracticeYears : law.craftPracticeYears;
  const knows = (activity.practiceYears ?? 0) >= least;
  const byDiploma = !isMaster && activity.hasDiploma === true;
  return [
    !knows && !byDiploma && { code: isMaster ? 'master-years' : 'craft-years', detail: { count: least } },
    byDiploma && !knows ? missingPaper(dossier, 'diploma') : missingPaper(dossier, 'practice-proof'),
    ...person(dossier.founders, openedOn, law),
  ];
}

function person(founders: Dossier['founders'], day: Day, law: LegalParameters): (Missing | false)[] {
  const [one] = founders;
  if (one === undefined) return [{ code: 'person' }];
  const name = one.nameLatin;
  return [
    one.birthYear === undefined && { code: 'founder-birth', detail: { name } },
    !isAdult(one, day, law) && { code: 'founder-adult', detail: { name } },
    one.address === undefined && { code: 'founder-address', detail: { name } },
  ];
}
