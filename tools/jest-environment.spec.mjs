import assert from 'node:assert/strict';
import { test } from 'node:test';
import Environment from './jest-environment.cjs';
import Runtime from './jest-runtime.cjs';

const options = { projectConfig: { testEnvironmentOptions: { customExportConditions: ['node'] } } };

test('leaves nothing of a test file to the next: no global, no variable, no spy', async () => {
  process.env.LAUREL_KEPT = 'before';
  const environment = new Environment(options);
  await environment.setup();
  const { console, process: node } = globalThis;
  const { exit } = node;
  const counted = { count: () => 1 };
  environment.moduleMocker.spyOn(counted, 'count').mockReturnValue(2);
  Object.assign(environment.global, { madeByAFile: 1, console: {} });
  node.exit = () => {};
  Object.assign(node.env, { LAUREL_KEPT: 'after', LAUREL_ADDED: '1' });
  assert.equal(counted.count(), 2);

  await environment.teardown();
  assert.equal(counted.count(), 1);
  assert.equal('madeByAFile' in globalThis, false);
  assert.deepEqual([globalThis.console, node.exit], [console, exit]);
  assert.deepEqual([node.env.LAUREL_KEPT, node.env.LAUREL_ADDED], ['before', undefined]);
  delete process.env.LAUREL_KEPT;
});

test('leaves what belongs to sources that are loaded for all test files', async () => {
  const environment = new Environment(options);
  globalThis.madeByASource = 1;
  Runtime.kept.add('madeByASource');
  await environment.teardown();
  assert.equal(globalThis.madeByASource, 1);
  Runtime.kept.delete('madeByASource');
  delete globalThis.madeByASource;
});
