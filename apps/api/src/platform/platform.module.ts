import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { AttemptLimits } from './limits/attempt-limits.service.js';
import { MemoryLimits } from './limits/memory-limits.service.js';
import { RateLimits } from './limits/rate-limits.js';

@Global()
@Module({
  providers: [AttemptLimits, Clock, { provide: RateLimits, useClass: MemoryLimits }],
  exports: [AttemptLimits, Clock, RateLimits],
})
export class PlatformModule {}
