import { readOwnerUrl } from './config/app-config.js';
import { reasonOf } from './config/start-refused.js';
import { migrate } from './database/migrator.js';

// A short process of its own, so that the api never sees the owner's address.
try {
  const direction = process.argv[2] === 'down' ? 'down' : 'up';
  const done = await migrate(readOwnerUrl(process.env), direction);
  process.stdout.write(`${done.length} migrations ${direction}\n`);
} catch (error) {
  process.stderr.write(`The migrations did not run. ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
