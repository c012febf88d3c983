import { onStandingChanged } from './on-standing-changed.ts';

export { figureRows } from './figure-rows.ts';
export { figureSheet } from './figure-sheet.ts';
export { figuresAt } from './figures-at.ts';
export { laterTotals } from './later-totals.ts';
export { loadPublishedFigures } from './load-published-figures.ts';
export { nationalFigures } from './national-figures.ts';
export { publishedFigures } from './published-figures.ts';
export { rebuildFigures } from './rebuild-figures.ts';
export { registerDay } from './register-day.ts';
export { onStandingChanged };

/** What the observatory does when something happened elsewhere. */
export const reactions = [onStandingChanged];
