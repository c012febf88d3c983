export { default as CrossedFigures } from './CrossedFigures.svelte';
export { default as CrossingFilters } from './CrossingFilters.svelte';
export { default as FigureBreakdown } from './FigureBreakdown.svelte';
export { default as FigureDefinitions } from './FigureDefinitions.svelte';
export { default as FigureFilters } from './FigureFilters.svelte';
export { default as FigureOverview } from './FigureOverview.svelte';
export { default as FigureSeries } from './FigureSeries.svelte';
export { default as PublishedFigures } from './PublishedFigures.svelte';
