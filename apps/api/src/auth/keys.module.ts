import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeyCheck } from './key-check.entity.js';
import { Keys } from './keys.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([KeyCheck])],
  providers: [Keys],
  exports: [Keys],
})
export class KeysModule {}
