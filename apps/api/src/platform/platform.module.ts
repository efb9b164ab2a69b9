import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { LimitsModule } from './limits/limits.module.js';

@Global()
@Module({ imports: [LimitsModule], providers: [Clock], exports: [Clock] })
export class PlatformModule {}
