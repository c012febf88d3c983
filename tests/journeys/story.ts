import type { Page } from 'playwright-core';
import type { RunningTwiza } from './running-twiza.ts';

/** Something people do with Twiza, told from the first page to the last. */
export interface Story {
  /** A sentence in the present: `Brahim takes a whole list back`. */
  readonly title: string;
  /**
   * Pages of Twiza need no scripts, so the browser runs none; the stories that look at a page from inside do.
   */
  readonly javaScript?: boolean;
  /** Throws when the story goes otherwise than told. */
  run(scene: Scene): Promise<void>;
}

/** Where a story takes place. Everything it opens is closed at its end. */
export interface Scene {
  /** A first window, in which nobody has signed in. */
  readonly page: Page;
  readonly twiza: RunningTwiza;
  /** Another window of somebody else: it shares no cookie with the others. */
  newPage(window?: Window): Promise<Page>;
}

export interface Window {
  /** Width in pixels of the screen: a desk (1280) when not said. */
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** The address of another Twiza than the one the stories share. */
  readonly origin?: string;
}

/** What a journey file exports. */
export interface Journey {
  readonly stories: readonly Story[];
}
