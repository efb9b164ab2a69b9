import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { Bases } from './finished/bases.service.js';
import { FinishedPages } from './finished/finished-pages.service.js';

/** What everybody may read, right of all features. */
@Module({ imports: [ContestsModule], providers: [Bases, FinishedPages] })
export class PagesModule {}
