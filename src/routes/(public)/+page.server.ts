import { storyCooperatives } from '#modules/registry/server';
import { laterTotals, nationalFigures } from '#modules/observatory/server';
import { show, showAll } from '#platform/web/server';

export const load = showAll(
  show('figures', nationalFigures, () => ({})),
  show('published', laterTotals, () => ({})),
  show('some', storyCooperatives, () => ({})),
);
