import { readOwnerUrl } from './config/app-config.js';
import { StartRefused } from './config/start-refused.js';
import { migrate } from './database/migrator.js';

// A short process of its own, so that the api never sees the owner's address.
try {
  const direction = process.argv[2] === 'down' ? 'down' : 'up';
  const done = await migrate(readOwnerUrl(process.env), direction);
  process.stdout.write(`${done.length} migrations ${direction}\n`);
} catch (error) {
  const reason = error instanceof StartRefused ? error.message : `The migrations failed: ${String(error)}`;
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}
