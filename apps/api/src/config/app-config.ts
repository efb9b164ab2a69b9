import { servedAddress, servedOrigins } from './served-origins.js';
import { EnvironmentReader } from './environment-reader.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a deployment can choose, checked when the process started; the class is the injection token. */
export abstract class AppConfig {
  abstract readonly host: string;
  abstract readonly port: number;
  /** The address people type, without a slash at its end; it decides about `Secure` cookies and links. */
  abstract readonly publicUrl: string;
  abstract readonly isHttps: boolean;
  /** Origins whose requests are answered: PUBLIC_URL alone, or without it the addresses that are served. */
  abstract readonly origins: readonly string[];
  /** Postgres as `laurel_app`; the owner's address never reaches this process. */
  abstract readonly databaseUrl: string;
  abstract readonly databasePoolSize: number;
  abstract readonly keysDir: string;
  /** The built web client, or null when this process answers the api alone. */
  abstract readonly webRoot: string | null;
  abstract readonly logLevel: LogLevel;
  abstract readonly trustProxy: false | number | string;
  abstract readonly bodyLimit: number;
  abstract readonly evidenceBodyLimit: number;
  /** For how long a reader of a download may take nothing. */
  abstract readonly stalledSeconds: number;
  /** In MiB: what the heap of a thread that computes may grow to. */
  abstract readonly decidingMemory: number;
  /** How long a computation may take. */
  abstract readonly decidingSeconds: number;
  /** How many new voters one address, of IPv6 a /64, may bring in an hour. */
  abstract readonly voterTokensPerHour: number;
  /** How often one device may send a ballot, and how often all devices of one address may. */
  abstract readonly ballotsPerMinuteOfVoter: number;
  abstract readonly ballotsPerMinuteOfAddress: number;
  /** How many may listen to running totals at this replica; others ask by themselves. */
  abstract readonly totalsListeners: number;
  /** Where all replicas count together how often something is done; null: each counts by itself, in memory. */
  abstract readonly redisUrl: string | null;
}

const MIB = 1024 * 1024;
const BILLION = 1_000_000_000;

/** Reads and checks the environment; throws `StartRefused` with a sentence for each wrong value. */
export function readConfig(environment: NodeJS.ProcessEnv): AppConfig {
  const read = new EnvironmentReader(environment);
  for (const name of ['DATABASE_URL', 'DATABASE_URL_FILE']) {
    read.refuse(name, 'is the address of the owner and must not reach the api: start it without.');
  }
  const host = read.text('HOST', '127.0.0.1');
  const port = read.integer('PORT', { otherwise: 3000, from: 1, to: 65_535 });
  const given = read.origin('PUBLIC_URL');
  const publicUrl = given ?? servedAddress(host, port);
  const config: AppConfig = {
    host,
    port,
    publicUrl,
    isHttps: publicUrl.startsWith('https:'),
    origins: given === null ? servedOrigins(host, port) : [given],
    databaseUrl: read.postgres('APP_DATABASE_URL'),
    databasePoolSize: read.integer('DATABASE_POOL_SIZE', { otherwise: 20, from: 2, to: 500 }),
    keysDir: read.required('KEYS_DIR', 'the folder that holds the keys, e.g. .laurel/keys'),
    webRoot: read.folder('WEB_ROOT'),
    logLevel: read.choice('LOG_LEVEL', logLevels, 'info'),
    trustProxy: read.proxy('TRUST_PROXY'),
    bodyLimit: read.integer('BODY_LIMIT', { otherwise: MIB, from: 1024, to: 64 * MIB }),
    evidenceBodyLimit: read.integer('EVIDENCE_BODY_LIMIT', { otherwise: 64 * MIB, from: MIB, to: 512 * MIB }),
    stalledSeconds: read.integer('STALLED_SECONDS', { otherwise: 20, from: 1, to: 3600 }),
    decidingMemory: read.integer('DECIDING_MEMORY', { otherwise: 1024, from: 64, to: 65_536 }),
    decidingSeconds: read.integer('DECIDING_SECONDS', { otherwise: 60, from: 1, to: 3600 }),
    voterTokensPerHour: read.integer('VOTER_TOKENS_PER_HOUR', { otherwise: 3000, from: 1, to: BILLION }),
    ballotsPerMinuteOfVoter: read.integer('BALLOTS_PER_MINUTE_OF_VOTER', { otherwise: 300, from: 1, to: BILLION }),
    ballotsPerMinuteOfAddress: read.integer('BALLOTS_PER_MINUTE_OF_ADDRESS', { otherwise: 6000, from: 1, to: BILLION }),
    totalsListeners: read.integer('TOTALS_LISTENERS', { otherwise: 5000, from: 1, to: 1_000_000 }),
    redisUrl: read.redis('REDIS_URL'),
  };
  read.throwIfWrong();
  return config;
}

/** The owner's address: only the process that migrates reads it. */
export function readOwnerUrl(environment: NodeJS.ProcessEnv): string {
  const read = new EnvironmentReader(environment);
  const url = read.postgres('DATABASE_URL');
  read.throwIfWrong();
  return url;
}
