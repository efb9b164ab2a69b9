// Every test file is evaluated anew; packages and our own sources are loaded once for all of them, as in production: their
// code stays warm. So they cannot be mocked as modules, and a test file must find them as the last one left them.
const { isBuiltin } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const ROOT = path.join(__dirname, '..');
const FOLDER = `${path.sep}node_modules${path.sep}`;
const SOURCE = /^(apps|libs)[\\/]\w+[\\/]src[\\/].*(?<!\.spec)\.tsx?$/;
/** How a package is named. */
const isBare = (name) => !/^[./]/.test(name);
const isSource = (file) => SOURCE.test(path.relative(ROOT, file));

const PARAMETERS = ['module', 'exports', 'require', '__dirname', '__filename'];
/** by file: what is loaded for good, and where its source map lies */
const loaded = new Map();
const sourceMaps = new Map();
/** that of the test file which runs now */
let current;

class SharingRuntime extends Runtime {
  /** Globals that belong to what is loaded for good, such as the entities that TypeORM knows. */
  static kept = new Set();

  constructor(...args) {
    super(...args);
    this.executor.compile = (source, filename) =>
      vm.compileFunction(source, this.executor.injectedModuleParameters, { filename });
    for (const [file, map] of sourceMaps) this.getSourceMaps().set(file, map);
    current = this;
  }

  requireModule(from, name, options, ...rest) {
    if (name !== undefined && !options?.isInternalModule && !name.startsWith('@jest/') && !isBuiltin(name)) {
      const file = this._resolution.resolveCjs(from, name);
      // those of the workspaces are only linked there, and lie elsewhere
      if (isBare(name) && file.includes(FOLDER)) return require(file);
      if (isSource(file)) return loadOnce(file, this);
    }
    return super.requireModule(from, name, options, ...rest);
  }
}

function loadOnce(file, { transformCache }) {
  const known = loaded.get(file);
  if (known !== undefined) return known.exports;
  const module = { exports: {}, filename: file };
  loaded.set(file, module); // before it runs: two may need each other
  const before = new Set(Reflect.ownKeys(globalThis));
  try {
    const run = vm.compileFunction(transformCache.transform(file), PARAMETERS, { filename: file });
    sourceMaps.set(file, transformCache.getSourceMaps().get(file));
    const load = (name) => current.requireModule(file, name);
    run.call(module.exports, module, module.exports, load, path.dirname(file), file);
  } catch (error) {
    loaded.delete(file);
    throw error;
  }
  for (const key of Reflect.ownKeys(globalThis)) if (!before.has(key)) SharingRuntime.kept.add(key);
  return module.exports;
}

module.exports = SharingRuntime;
