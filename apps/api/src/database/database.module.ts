import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { AppConfig } from '../config/app-config.js';
import { CONNECT_MILLISECONDS } from './connect-milliseconds.js';
import { DatabaseCheck } from './database-check.js';
import { HeardClient } from './heard-client.js';
import { Transactions } from './transactions.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: (config: AppConfig) => ({
        type: 'postgres' as const,
        // else TypeORM looks for one itself, and finds another than we use (ADR 0051)
        driver: pg,
        url: config.databaseUrl,
        poolSize: config.databasePoolSize,
        applicationName: 'laurel-api',
        autoLoadEntities: true,
        synchronize: false,
        retryAttempts: 0,
        logging: false as const,
        extra: { Client: HeardClient, connectionTimeoutMillis: CONNECT_MILLISECONDS, statement_timeout: 30_000 },
      }),
    }),
  ],
  providers: [Transactions, DatabaseCheck],
  exports: [Transactions, DatabaseCheck],
})
export class DatabaseModule {}
