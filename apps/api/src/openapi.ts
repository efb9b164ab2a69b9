import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { API_PREFIX } from './app.setup.js';
import { makeDocument } from './platform/openapi-document.js';

// Nothing is instantiated in preview: no settings, no keys, no database.
const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), {
  preview: true,
  logger: false,
});
app.setGlobalPrefix(API_PREFIX);
writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(makeDocument(app), null, 2)}\n`);
