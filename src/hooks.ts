import type { Reroute } from '@sveltejs/kit/hooks';
import { splitLocale } from '#platform/text';

/** The language is the first segment of the address; routes below know no language. */
export const reroute: Reroute = ({ url }) => splitLocale(url.pathname).path;
