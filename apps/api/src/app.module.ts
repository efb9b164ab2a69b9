import { Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { ConfigModule } from './config/config.module.js';
import { ContestsModule } from './contests/contests.module.js';
import { DatabaseModule } from './database/database.module.js';
import { EntriesModule } from './entries/entries.module.js';
import { JudgingModule } from './judging/judging.module.js';
import { PagesModule } from './pages/pages.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { ResultsModule } from './results/results.module.js';
import { RoadshowModule } from './roadshow/roadshow.module.js';
import { VotingModule } from './voting/voting.module.js';

@Module({
  imports: [
    ConfigModule,
    PlatformModule,
    DatabaseModule,
    AuditModule,
    AuthModule,
    HealthModule,
    ContestsModule,
    EntriesModule,
    RoadshowModule,
    JudgingModule,
    VotingModule,
    ResultsModule,
    PagesModule,
  ],
})
export class AppModule {}
