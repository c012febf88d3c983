import { immutable } from '$app/manifest';
import { keepFieldPages, type Worker } from './platform/offline/ui/field-worker.ts';

declare const self: Worker;

keepFieldPages(self, immutable.join(' '));
