// Tests run in the realm of Node itself: in a vm context every look-up of a global costs many times as much, and packages
// that Node loads once for all test files (jest-runtime.cjs) would meet classes of another realm.
const { ModuleMocker } = require('jest-mock');
const { kept } = require('./jest-runtime.cjs');

/** what Jest puts in place of Node's own for a test file */
const REPLACED = [
  [globalThis, 'console'],
  [globalThis.process, 'exit'],
  [globalThis.process, 'env'],
  [Error, 'prepareStackTrace'],
];

module.exports = class OneRealmEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #conditions;
  #keys = new Set(Reflect.ownKeys(globalThis));
  #replaced = REPLACED.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)]);
  #variables = { ...process.env };

  constructor({ projectConfig }) {
    this.#conditions = projectConfig.testEnvironmentOptions.customExportConditions;
  }

  async setup() {}

  /** The next file finds what this one found: no spy, no global and no variable of the environment stays. */
  async teardown() {
    this.moduleMocker.restoreAllMocks();
    for (const [owner, name, descriptor] of this.#replaced) {
      if (descriptor) Object.defineProperty(owner, name, descriptor);
      else delete owner[name];
    }
    for (const name of Object.keys(process.env)) if (!(name in this.#variables)) delete process.env[name];
    Object.assign(process.env, this.#variables);
    const isOwn = (key) => !this.#keys.has(key) && !kept.has(key);
    for (const key of Reflect.ownKeys(globalThis)) if (isOwn(key)) Reflect.deleteProperty(globalThis, key);
  }

  exportConditions() {
    return this.#conditions;
  }

  getVmContext() {
    return null;
  }
};
