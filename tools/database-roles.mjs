// The two roles of Laurel and a database for them, in any PostgreSQL whose superuser is known.
import pg from 'pg';
import { withClient } from './postgres/client.mjs';

/**
 * Makes the two roles and the database where they are missing: `laurel_owner` migrates, `laurel_app` is what the api
 * connects as and owns nothing. Returns both addresses.
 */
export async function prepareDatabase({ superUrl, database, secrets, template }) {
  await withClient(superUrl, async (client) => {
    for (const [role, secret] of [
      ['laurel_owner', secrets.owner],
      ['laurel_app', secrets.app],
    ]) {
      const options = `login nosuperuser nocreatedb nocreaterole noinherit password ${pg.escapeLiteral(secret)}`;
      await ignoring(['42710', '23505'], () => client.query(`create role ${role}`));
      // of two starts at once both may set the same password: one of them waits or fails, and it is set
      await ignoring(['XX000'], () => client.query(`alter role ${role} with ${options}`));
    }
    await createDatabase(client, database, template);
    // who may connect to every database by default could leave what it likes in these
    await client.query('revoke connect on database postgres, template1 from public');
  });
  const at = (user, secret) => {
    const url = new URL(superUrl);
    return Object.assign(url, { username: user, password: secret, pathname: `/${database}` }).href;
  };
  const urls = { ownerUrl: at('laurel_owner', secrets.owner), appUrl: at('laurel_app', secrets.app) };
  await keepSchemaPrivate(superUrl, database);
  return urls;
}

async function createDatabase(client, database, template) {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount) return;
  const name = pg.escapeIdentifier(database);
  const copy = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
  await ignoring(['42P04', '23505'], () => client.query(`create database ${name} owner laurel_owner${copy}`));
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to laurel_app`);
}

/** Nobody but the owner makes anything in the schema. */
async function keepSchemaPrivate(superUrl, database) {
  await withClient(Object.assign(new URL(superUrl), { pathname: `/${database}` }).href, async (client) => {
    const { rows } = await client.query(
      `select nspowner::regrole::text as owner from pg_namespace where nspname = 'public'`,
    );
    if (rows[0]?.owner === 'laurel_owner') return;
    await ignoring(['XX000'], () =>
      client.query(`
        alter schema public owner to laurel_owner;
        revoke all on schema public from public;
        grant usage on schema public to laurel_app`),
    );
  });
}

async function ignoring(codes, work) {
  try {
    await work();
  } catch (error) {
    if (!codes.includes(error.code)) throw error;
  }
}
