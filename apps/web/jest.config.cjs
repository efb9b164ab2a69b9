const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  displayName: 'web',
  // style sheets, which parts import beside them, mean nothing here
  moduleNameMapper: { ...preset.moduleNameMapper, '\\.css$': '<rootDir>/build/no-style.cjs' },
};
