import type { IconName } from '../icon/icons.ts';

/** Something that happened, as a thread of events tells it. */
export interface TimelineEntry {
  readonly id: string;
  /** Machine time: an ISO day or instant. */
  readonly at: string;
  /** The same, in words. */
  readonly when: string;
  /** What happened, in one sentence. */
  readonly title: string;
  readonly who?: string;
  readonly body?: string;
  readonly icon?: IconName;
  readonly kind?: 'good' | 'attention' | 'refused' | 'neutral';
}
