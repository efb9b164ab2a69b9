import { Global, Logger, Module } from '@nestjs/common';
import { Keys } from '../../auth/keys.service.js';
import { KeysModule } from '../../auth/keys.module.js';
import { AppConfig } from '../../config/app-config.js';
import { Clock } from '../clock.js';
import { KeyedHash } from '../keyed-hash.js';
import { AttemptLimits } from './attempt-limits.service.js';
import { MemoryLimits } from './memory-limits.service.js';
import { RateLimits } from './rate-limits.js';

const HASH_CHARACTERS = 22;

/** In Redis where the deployment has one, else in memory. */
async function makeLimits({ redisUrl }: AppConfig, keys: Keys, clock: Clock): Promise<RateLimits> {
  const memory = new MemoryLimits(clock);
  if (redisUrl === null) return memory;
  // its client is a large package
  const { RedisLimits } = await import('./redis-limits.service.js');
  const logger = new Logger(RedisLimits.name);
  const keyed = new KeyedHash(() => keys.get('opaque-tokens'));
  const hash = (text: string): string =>
    Buffer.from(keyed.of(`laurel rate ${text}`), 'hex')
      .toString('base64url')
      .slice(0, HASH_CHARACTERS);
  return new RedisLimits({ url: redisUrl, hash, meanwhile: memory, tell: (line) => logger.warn(line) });
}

@Global()
@Module({
  imports: [KeysModule],
  providers: [AttemptLimits, { provide: RateLimits, useFactory: makeLimits, inject: [AppConfig, Keys, Clock] }],
  exports: [AttemptLimits, RateLimits],
})
export class LimitsModule {}
