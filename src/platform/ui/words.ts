import { createContext } from 'svelte';
import type { Words } from '#platform/text';

/**
 * The words of the page, set once by the root layout: a component asks for them instead of being handed a
 * language.
 */
export const [getWords, setWords] = createContext<() => Words>();
