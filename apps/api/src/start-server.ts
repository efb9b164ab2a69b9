import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { makeAdapter, setUpApp } from './app.setup.js';
import { readConfig } from './config/app-config.js';
import { reasonOf } from './config/start-refused.js';

/** Starts the api, or says in a sentence why not. */
export async function startServer(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const app = await NestFactory.create<NestFastifyApplication>(AppModule, makeAdapter(config), {
      bodyParser: false,
      logger: false,
      abortOnError: false,
    });
    await setUpApp(app);
    await app.listen(config.port, config.host);
    // whoever started this process is gone: stop as for a signal
    process.once('disconnect', () => void app.close().finally(() => process.exit(0)));
    process.send?.(config.publicUrl);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exit(1);
  }
}
