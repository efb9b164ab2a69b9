const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  displayName: 'web',
  // some tests move the clock, which is Node's own in the preset's realm
  testEnvironment: 'node',
  runtime: require.resolve('jest-runtime'),
  // style sheets, which parts import beside them, mean nothing here
  moduleNameMapper: { ...preset.moduleNameMapper, '\\.css$': '<rootDir>/build/no-style.cjs' },
};
