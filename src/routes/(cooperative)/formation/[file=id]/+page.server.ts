import { submitStep } from '#modules/formation/server';
import { submit } from '#platform/web/server';
import { filePage } from '../file-page.server.ts';

export const load = filePage;

export const actions = { submit: submit(submitStep, { then: ({ file }) => `/formation/${file}` }) };
