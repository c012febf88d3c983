import { json } from '@sveltejs/kit';
import { publicKeyOf } from '#platform/sealing/server';
import type { RequestHandler } from './$types';

/** The public key of certificates: with it anybody checks one without asking anybody. */
export const GET: RequestHandler = () => json(publicKeyOf('certificates'));
