export { currentRequest, withRequest } from './current-request.ts';
export { logger } from './logger.ts';
