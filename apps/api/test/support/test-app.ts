import type { OpenAPIObject } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { makeAdapter, setUpApp } from '../../src/app.setup.js';
import { AppConfig, readConfig } from '../../src/config/app-config.js';
import { Clock } from '../../src/platform/clock.js';
import { contractOf } from '../../src/platform/openapi-document.js';
import { aMember } from '../factories/accounts.js';
import { isDocumented } from './documented.js';
import { TestClock } from './test-clock.js';
import { makeTestDatabase, type TestDatabase, testSettings } from './test-database.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD';

export interface Answer {
  readonly status: number;
  readonly body: any; // oxlint-disable-line typescript/no-explicit-any -- a test reads what the wire says
  readonly text: string;
  readonly headers: LightMyRequestResponse['headers'];
  readonly cookies: LightMyRequestResponse['cookies'];
}

export interface Ask {
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly cookies?: Record<string, string>;
  readonly address?: string;
}

/** The running api on a database of its own, and the ways in which tests speak to it. */
export class TestApp {
  constructor(
    readonly nest: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    /** Every route that the server answers, as `GET /api/contests/:slug`. */
    readonly routes: readonly string[],
    readonly contract: OpenAPIObject,
  ) {}

  get source(): DataSource {
    return this.nest.get(DataSource);
  }

  async ask(method: Method, url: string, { body, token, headers, cookies, address }: Ask = {}): Promise<Answer> {
    const request: InjectOptions = {
      method,
      url,
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { payload: body as string | object }),
      ...(cookies === undefined ? {} : { cookies }),
      ...(address === undefined ? {} : { remoteAddress: address }),
    };
    const reply = await this.nest.inject(request);
    const isJson = String(reply.headers['content-type']).includes('json') && reply.payload !== '';
    const parsed: unknown = isJson ? JSON.parse(reply.payload) : undefined;
    this.expectDocumented(method, url, parsed);
    return {
      status: reply.statusCode,
      body: parsed,
      text: reply.payload,
      headers: reply.headers,
      cookies: reply.cookies,
    };
  }

  private expectDocumented(method: Method, url: string, body: unknown): void {
    const { code = null } = (body ?? {}) as { code?: string | null };
    if (code === null || isDocumented(this.contract, method, url, code)) return;
    throw new Error(`${method} ${url} answered ${code}, which its contract does not name`);
  }

  get(url: string, ask?: Ask): Promise<Answer> {
    return this.ask('GET', url, ask);
  }

  post(url: string, body: unknown, token?: string): Promise<Answer> {
    return this.ask('POST', url, { body, ...(token === undefined ? {} : { token }) });
  }

  put(url: string, body: unknown, token?: string): Promise<Answer> {
    return this.ask('PUT', url, { body, ...(token === undefined ? {} : { token }) });
  }

  /** A token of a new account with this role. */
  async tokenOf(
    role: 'administrator' | 'organiser' | 'judge' | 'submitter' | 'auditor',
    contest?: string,
  ): Promise<string> {
    const { email, password } = await aMember(this.source, role, contest);
    const { body } = await this.post('/api/auth/login', { email, password });
    return body.accessToken as string;
  }

  async auditCount(): Promise<number> {
    const [row] = await this.source.query<{ count: number }[]>('select count(*)::int as count from audit_entries');
    return row!.count;
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.database.drop();
  }
}

export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await makeTestDatabase();
  return startOn(database, environment).catch(async (error: unknown) => {
    await database.drop();
    throw error;
  });
}

/** Another replica: on the database of an app, closed by itself. */
export async function startReplica({ database }: TestApp, environment: Record<string, string> = {}): Promise<TestApp> {
  const drop = (): Promise<void> => Promise.resolve();
  return startOn({ ...database, drop }, environment);
}

async function startOn(database: TestDatabase, environment: Record<string, string>): Promise<TestApp> {
  const config = readConfig({
    APP_DATABASE_URL: database.appUrl,
    KEYS_DIR: testSettings.keysDir,
    LOG_LEVEL: 'silent',
    DATABASE_POOL_SIZE: '8',
    ...environment,
  });
  const clock = new TestClock();
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(AppConfig)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const adapter = makeAdapter(config);
  const routes: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((each) => `${each} ${url}`));
  });
  const nest = module.createNestApplication<NestFastifyApplication>(adapter, { bodyParser: false });
  try {
    await setUpApp(nest);
    await nest.init();
    await nest.getHttpAdapter().getInstance().ready();
  } catch (error) {
    // what has begun already, such as looking for changes, must not outlive the test
    await nest.close();
    throw error;
  }
  return new TestApp(nest, database, clock, [...new Set(routes)], contractOf(nest));
}
