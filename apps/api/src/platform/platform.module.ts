import { Global, Module } from '@nestjs/common';
import { AttemptLimits } from './attempt-limits.service.js';
import { Clock } from './clock.js';

@Global()
@Module({ providers: [AttemptLimits, Clock], exports: [AttemptLimits, Clock] })
export class PlatformModule {}
