import { Module } from '@nestjs/common';
import { Deciding } from './deciding.service.js';

@Module({ providers: [Deciding], exports: [Deciding] })
export class DecidingModule {}
