export { guard, localise, mapError, measure, recognise } from './hooks.ts';
export { addressInput, formInput, notShown, show, showAll, submit } from './page.ts';
export { download, type Download } from './download.ts';
