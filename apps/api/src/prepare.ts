import { fileURLToPath } from 'node:url';
import { reasonOf } from './config/start-refused.js';
import { prepare } from './demo/prepare.js';

// A short process between the migrations and the api, as laurel_app: keys, then the demo or a one-time link.
const [, , loginsFile = '.laurel/demo-logins.json', flag] = process.argv;
try {
  const demoDir = fileURLToPath(new URL('../demo/', import.meta.url));
  const prepared = await prepare({ demoDir, loginsFile, isEmptyWanted: flag === '--empty' });
  process.stdout.write(`${JSON.stringify(prepared)}\n`);
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}
