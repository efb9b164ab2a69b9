import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { keyNames, readKey } from '../src/auth/key-files.js';
import { aNonce, aVote } from './factories/votes.js';
import { freePort } from './support/free-port.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser, testSettings } from './support/test-database.js';
import { readWholeDatabase, tracesOf } from './support/traces.js';

/** A voter, as the own browser knows it. */
interface Cast {
  readonly cookie: Buffer;
  readonly nonce: Buffer;
  readonly receipt: string;
}

let app: TestApp;
let url: string;
/** Voters of a server of its own, and every line that it wrote from its start to its end. */
let cast: Cast[];
let log: string;
let database: string;

beforeAll(async () => {
  app = await startTestApp();
  url = await aVote(app, await app.tokenOf('administrator'));
  const { server, lines, address } = await startServer();
  cast = [await vote(address, [1, 2]), await vote(address, [3])];
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  log = lines.join('');
  database = await readWholeDatabase(app.database.superUrl);
});
afterAll(() => app.close());

async function startServer(): Promise<{ server: ChildProcess; lines: string[]; address: string }> {
  const port = await freePort();
  const server = fork(fileURLToPath(new URL('../main.js', testSettings.workerFile)), {
    env: {
      PATH: process.env['PATH'],
      APP_DATABASE_URL: app.database.appUrl,
      KEYS_DIR: testSettings.keysDir,
      PORT: String(port),
      LOG_LEVEL: 'trace',
    },
    execArgv: [],
    silent: true,
  });
  const lines: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data: Buffer) => lines.push(String(data)));
  await once(server, 'message');
  return { server, lines, address: `http://127.0.0.1:${port}` };
}

/** A ballot, the same again, another one instead, one of no shape, and the receipt that is looked up. */
async function vote(address: string, choices: readonly number[]): Promise<Cast> {
  const token = await fetch(`${address}${url}/voter-tokens`, { method: 'POST' });
  const cookie = token.headers.getSetCookie()[0]!.split(';')[0]!;
  const ask = async (path: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }> => {
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(
      `${address}${url}/${path}`,
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
    );
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const { window } = (await ask('ballots/mine')).body;
  const nonce = aNonce();
  const taken = await ask('ballots', { window, slot: 0, choices, nonce });
  const rest = [
    await ask('ballots', { window, slot: 0, choices, nonce }),
    await ask('ballots', { window, slot: 0, choices: [5], nonce }),
    await ask('ballots', { window, slot: 0, choices: 'all', nonce }),
    await ask(`receipts/${String(taken.body['receipt'])}`),
  ];
  expect([taken, ...rest].map(({ status }) => status)).toEqual([201, 200, 409, 400, 200]);
  return {
    cookie: Buffer.from(cookie.split('=')[1]!, 'base64url'),
    nonce: Buffer.from(nonce, 'base64url'),
    receipt: String(taken.body['receipt']),
  };
}

it.each(keyNames)('the key %s lies neither in the database nor in the log, in no encoding', (name) => {
  const key = readKey(testSettings.keysDir, name).export();
  expect([tracesOf(key, database), tracesOf(key, log)]).toEqual([[], []]);
});

it('who voted lies neither in the database nor in the log: not the device, not its nonce, not its receipt', () => {
  for (const { cookie, nonce, receipt } of cast) {
    for (const secret of [cookie, nonce]) expect([tracesOf(secret, database), tracesOf(secret, log)]).toEqual([[], []]);
    const plain = receipt.replaceAll('-', '');
    for (const text of [database, log]) {
      expect([text.includes(receipt), text.replaceAll('-', '').includes(plain)]).toEqual([false, false]);
    }
  }
});

it('the log has no line of a ballot, or of what a voter chose', () => {
  const lines = log.split('\n').filter((line) => !line.includes('Server listening at'));
  expect(lines.some((line) => line.includes('voter-tokens'))).toBe(true);
  expect(lines.filter((line) => line.includes('ballots"') && line.includes('POST'))).toEqual([]);
  expect(lines.filter((line) => /choices|weights|"slot"|laurel_voter|127\.0\.0\.1/.test(line))).toEqual([]);
});

const ENCODINGS: readonly (readonly [string, (key: Buffer) => string])[] = [
  ['bytes', (key) => `select '\\x${key.toString('hex')}'::bytea as kept`],
  ['bytes among others', (key) => `select '\\x07${key.toString('hex')}07'::bytea as kept`],
  ['hex', (key) => `select '${key.toString('hex').toUpperCase()}' as kept`],
  [
    'two UUIDs',
    (key) =>
      `select array['${key.subarray(0, 16).toString('hex')}', '${key.subarray(16).toString('hex')}']::uuid[] as kept`,
  ],
  ['base64', (key) => `select '${key.toString('base64')}' as kept`],
  [
    'base64 of a longer secret',
    (key) => `select '${Buffer.concat([Buffer.from('x'), key]).toString('base64')}' as kept`,
  ],
  ['the address of a picture', (key) => `select '/p/${key.toString('base64url')}' as kept`],
  ['numbers', (key) => `select '{${[...key].join(',')}}'::smallint[] as kept`],
  ['its second half', (key) => `select '${key.subarray(16).toString('hex')}' as kept`],
];

describe('a key that is kept', () => {
  const kept = ENCODINGS.map(([what, statement]) => ({ what, statement, key: randomBytes(32) }));
  let text: string;
  beforeAll(async () => {
    const tables = kept.map(({ statement, key }, n) => `create table kept_${n} as ${statement(key)}`);
    await asSuperuser(app.database.superUrl, (client) => client.query(tables.join(';')));
    text = await readWholeDatabase(app.database.superUrl);
  });

  it.each(kept)('as $what is found', ({ key }) => {
    expect(tracesOf(key, text)).not.toEqual([]);
  });
});
