import { Global, Module } from '@nestjs/common';
import { AuditedChanges } from './audited-changes.service.js';
import { AuditedFacts } from './audited-facts.service.js';
import { Revisions } from './revisions.service.js';

@Global()
@Module({ providers: [AuditedChanges, AuditedFacts, Revisions], exports: [AuditedChanges, AuditedFacts, Revisions] })
export class AuditModule {}
