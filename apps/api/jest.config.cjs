const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  displayName: 'api',
  rootDir: __dirname,
  moduleNameMapper: {
    // a thread runs no TypeScript: it is handed the build that the global set-up makes
    '/worker-file\\.js$': '<rootDir>/test/support/worker-file.ts',
    ...preset.moduleNameMapper,
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 120_000,
};
