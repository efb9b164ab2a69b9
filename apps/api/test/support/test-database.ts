import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

interface TestSettings {
  readonly superUrl: string;
  /** This server, and another of the oldest version where there is one. */
  readonly servers: readonly string[];
  readonly template: string;
  readonly secrets: { readonly owner: string; readonly app: string };
  readonly keysDir: string;
  /** What the threads run, compiled. */
  readonly workerFile: string;
}

export const testSettings = JSON.parse(process.env['LAUREL_TEST'] ?? '{}') as TestSettings;

/** A database of this test file alone, migrated and with its keys known. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly superUrl: string;
  drop(): Promise<void>;
}

interface TestDatabaseOptions {
  readonly isMigrated?: boolean;
  readonly superUrl?: string;
}

export async function makeTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { isMigrated = true, superUrl = testSettings.superUrl } = options;
  const { template, secrets } = testSettings;
  const name = `laurel_test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(superUrl, async (client) => {
    const from = isMigrated ? template : 'template1';
    // copied as files, which costs half of what it costs through the log
    await client.query(`create database ${name} owner laurel_owner template ${from} strategy file_copy`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to laurel_app`);
  });
  const at = (user: string, password: string): string =>
    Object.assign(new URL(superUrl), { username: user, password, pathname: `/${name}` }).href;
  const own = Object.assign(new URL(superUrl), { pathname: `/${name}` }).href;
  const database = {
    name,
    superUrl: own,
    ownerUrl: at('laurel_owner', secrets.owner),
    appUrl: at('laurel_app', secrets.app),
  };
  if (!isMigrated) await asSuperuser(own, (client) => client.query('alter schema public owner to laurel_owner'));
  const drop = (): Promise<void> =>
    asSuperuser(superUrl, async (client) => void (await client.query(`drop database ${name} with (force)`)));
  return { ...database, drop };
}

export async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
