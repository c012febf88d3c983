export { answerGet, answerPost } from './answer.ts';
export { endpointsOf, openApiOf, type OpenList } from './open-api.ts';
export { countRequest, metricsText } from './metrics.ts';
