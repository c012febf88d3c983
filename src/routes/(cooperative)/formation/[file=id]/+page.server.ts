import { askNameAgain, submitStep } from '#modules/formation/server';
import { submit } from '#platform/web/server';
import { filePage } from '../file-page.server.ts';

export const load = filePage;

export const actions = {
  again: submit(askNameAgain, { then: ({ file }) => `/formation/${file}/name` }),
  submit: submit(submitStep, { then: ({ file }) => `/formation/${file}` }),
};
