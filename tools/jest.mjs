// Jest on one thread and with room for what is young: V8's helpers and its collections took a sixth of the CPU of the api's
// tests and more than a quarter of the domain's, and all cores are busy with other suites anyway.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const V8 = ['--single-threaded', '--max-semi-space-size=64'];
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));

const { status } = spawnSync(process.execPath, [...V8, jest, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
