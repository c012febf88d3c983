import { connect } from '#platform/database/server';

/** The role of the application may add jobs; only the owner of the database works on them. */
export async function letApplicationAsk(url: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query('grant usage on schema pgboss to twiza_app');
    await client.query('grant select, insert, update on all tables in schema pgboss to twiza_app');
  } finally {
    await client.end();
  }
}
