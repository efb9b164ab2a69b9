// Every test file evaluates our own modules anew; packages are loaded once, by Node itself, as in production.
const { isBuiltin } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** How a package is named; not a file of ours, nor Jest's own. */
const isBare = (name) => !/^[./]/.test(name) && !name.startsWith('@jest/');
const FOLDER = `${path.sep}node_modules${path.sep}`;

module.exports = class extends Runtime {
  constructor(...args) {
    super(...args);
    this.executor.compile = (source, filename) =>
      vm.compileFunction(source, this.executor.injectedModuleParameters, { filename });
  }

  requireModule(from, name, options, ...rest) {
    if (name !== undefined && !options?.isInternalModule && isBare(name) && !isBuiltin(name)) {
      const file = this._resolution.resolveCjs(from, name);
      // those of the workspaces are only linked there, and lie elsewhere
      if (file.includes(FOLDER)) return require(file);
    }
    return super.requireModule(from, name, options, ...rest);
  }
};
