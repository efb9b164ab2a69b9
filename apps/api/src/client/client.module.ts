import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { PageHeads } from './page-heads.service.js';

@Module({ imports: [ContestsModule, EntriesModule], providers: [PageHeads], exports: [PageHeads] })
export class ClientModule {}
