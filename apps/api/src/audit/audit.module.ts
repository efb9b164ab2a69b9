import { Global, Module } from '@nestjs/common';
import { AuditedChanges } from './audited-changes.service.js';
import { Revisions } from './revisions.service.js';

@Global()
@Module({ providers: [AuditedChanges, Revisions], exports: [AuditedChanges, Revisions] })
export class AuditModule {}
