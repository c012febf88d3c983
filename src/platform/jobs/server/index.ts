export { askFor, startJobs, stopJobs } from './jobs.ts';
