import { Global, Module } from '@nestjs/common';
import { AppConfig, readConfig } from './app-config.js';

@Global()
@Module({
  providers: [{ provide: AppConfig, useFactory: () => readConfig(process.env) }],
  exports: [AppConfig],
})
export class ConfigModule {}
