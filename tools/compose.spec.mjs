import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const text = fs.readFileSync(at('docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true });
const services = Object.entries(compose.services);
const environmentOf = ({ environment = {} }) => environment;
const ONE_SHOT = ['migrate', 'prepare'];

describe('docker-compose.yml', () => {
  it('holds no password and no default for one', () => {
    assert.doesNotMatch(text, /postgres(ql)?:\/\//);
    for (const [name, service] of services) {
      for (const [key, value] of Object.entries(environmentOf(service))) {
        if (/PASSWORD|SECRET|KEY|URL/.test(key) && !['PUBLIC_URL', 'KEYS_DIR'].includes(key)) {
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
    assert.deepEqual(holders('superuser_password'), ['postgres']);
    assert.deepEqual(holders('owner_url'), ['migrate']);
    assert.deepEqual(holders('app_url'), ['prepare', 'api']);
    assert.deepEqual(holders('tls_key'), ['proxy']);
    assert.match(fs.readFileSync(at('.gitignore'), 'utf8'), /^docker\/secrets$/m);
    assert.match(fs.readFileSync(at('.dockerignore'), 'utf8'), /^docker\/secrets$/m);
  });

  it('starts in order: database, migrations, keys, replicas, proxy', () => {
    const after = (name) =>
      Object.entries(compose.services[name].depends_on).map(([on, { condition }]) => [on, condition]);
    assert.deepEqual(after('migrate'), [['postgres', 'service_healthy']]);
    assert.deepEqual(after('prepare'), [['migrate', 'service_completed_successfully']]);
    assert.deepEqual(after('api'), [['prepare', 'service_completed_successfully']]);
    assert.deepEqual(after('proxy'), [['api', 'service_healthy']]);
    assert.ok(compose.services.api.deploy.replicas >= 2);
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
