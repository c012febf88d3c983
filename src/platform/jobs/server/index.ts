export { askFor, askOnce, startJobs, stopJobs } from './jobs.ts';
