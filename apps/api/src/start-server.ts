import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { makeAdapter, setUpApp } from './app.setup.js';
import { readConfig } from './config/app-config.js';
import { StartRefused } from './config/start-refused.js';

/** Starts the api, or says in a sentence why not. */
export async function startServer(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const app = await NestFactory.create<NestFastifyApplication>(AppModule, makeAdapter(config), {
      bodyParser: false,
      bufferLogs: true,
      abortOnError: false,
    });
    await setUpApp(app);
    await app.listen(config.port, config.host);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exit(1);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as Error & { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop what uses it, or set PORT to another.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this account: set PORT to 1024 or more.`;
  if (code === 'ECONNREFUSED') return 'The database of APP_DATABASE_URL does not answer: start it first.';
  if (code === '28P01') return 'The database refuses the password of APP_DATABASE_URL.';
  return error.stack ?? error.message;
}
