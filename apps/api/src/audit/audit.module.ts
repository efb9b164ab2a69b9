import { Global, Module } from '@nestjs/common';
import { AuditReader } from './audit-reader.service.js';
import { AuditController } from './audit.controller.js';
import { AuditedChanges } from './audited-changes.service.js';
import { AuditedFacts } from './audited-facts.service.js';
import { Revisions } from './revisions.service.js';
import { SealedFacts } from './sealed-facts.service.js';

@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditedChanges, AuditedFacts, Revisions, AuditReader, SealedFacts],
  exports: [AuditedChanges, AuditedFacts, Revisions, SealedFacts],
})
export class AuditModule {}
