import { onStandingChanged } from './on-standing-changed.ts';

export { countedIn } from './counted-in.ts';
export { crossedFigures } from './crossed-figures.ts';
export { crossingSheet } from './crossing-sheet.ts';
export { figureRows } from './figure-rows.ts';
export { figuresBySectorDataset } from './dataset/figures-by-sector-dataset.ts';
export { figuresByYearDataset } from './dataset/figures-by-year-dataset.ts';
export { figureSheet } from './figure-sheet.ts';
export { figuresAt } from './figures-at.ts';
export { indicatorDefinitions } from './indicator-definitions.ts';
export { laterTotals } from './later-totals.ts';
export { loadPublishedFigures } from './load-published-figures.ts';
export { nationalFigures } from './national-figures.ts';
export { publishedFiguresDataset } from './dataset/published-figures-dataset.ts';
export { publishedFigures } from './published-figures.ts';
export { vintagesDataset } from './dataset/vintages-dataset.ts';
export { rebuildFigures } from './rebuild-figures.ts';
export { registerDay } from './register-day.ts';
export { specialFigures } from './special-figures.ts';
export { consentGiven } from './findable/consent-given.ts';
export { consentToBeFindable } from './findable/consent-to-be-findable.ts';
export { withdrawConsent } from './findable/withdraw-consent.ts';
export { judgeData } from './finding/judge-data.ts';
export { judgeEveryNight } from './finding/judge-every-night.ts';
export { openFindings } from './finding/open-findings.ts';
export { settleFinding } from './finding/settle-finding.ts';
export { comparedFigures } from './compared/compared-figures.ts';
export { factSheet } from './sheet/fact-sheet.ts';
export { factSheetPaper } from './sheet/fact-sheet-paper.ts';
export { approveVintage } from './vintage/approve-vintage.ts';
export { freezeVintage } from './vintage/freeze-vintage.ts';
export { publishVintage } from './vintage/publish-vintage.ts';
export { vintageFigures } from './vintage/vintage-figures.ts';
export { vintages } from './vintage/vintages.ts';
export { onStandingChanged };

/** What the observatory does when something happened elsewhere. */
export const reactions = [onStandingChanged];
