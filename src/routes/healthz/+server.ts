import { databaseAnswers } from '#platform/database/server';
import type { RequestHandler } from './$types';

/** Whether this process can serve: it answers, and so does its database. */
export const GET: RequestHandler = async () => {
  const database = await databaseAnswers();
  return Response.json(
    { ok: database, database },
    { status: database ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
};
