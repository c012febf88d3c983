export { runEndings, whenStopping } from './stopping.ts';
