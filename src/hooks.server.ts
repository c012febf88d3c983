import { sequence } from '@sveltejs/kit/hooks';
import { startPlatform } from './modules/all.server.ts';
import { guard, localise, mapError, measure, recognise } from '#platform/web/server';

export const init = startPlatform;
export const handle = sequence(measure, localise, recognise, guard);
export const handleError = mapError;
