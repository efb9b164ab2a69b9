import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentContest } from '../auth/current-user.decorator.js';
import type { ContestOfRoute } from '../auth/identity.js';
import { Roles } from '../auth/roles.decorator.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { AuditReader } from './audit-reader.service.js';
import { AuditActorsDto, AuditFactsDto, AuditPageDto, ReadAuditQuery } from './dto/audit.dto.js';

@ApiTags('audit')
@ApiBearerAuth()
@Controller('contests/:slug/audit')
export class AuditController {
  constructor(private readonly audit: AuditReader) {}

  @Get()
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({
    operationId: 'readAudit',
    summary: 'What was changed in a contest, when and by whom, the newest first',
  })
  @ApiOkResponse({ type: AuditPageDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  read(@CurrentContest() { id }: ContestOfRoute, @Query() query: ReadAuditQuery): Promise<AuditPageDto> {
    return this.audit.page(id, query);
  }

  @Get('actors')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({ operationId: 'listAuditActors', summary: 'Whom the log of a contest names' })
  @ApiOkResponse({ type: AuditActorsDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found')
  actors(@CurrentContest() { id }: ContestOfRoute): Promise<AuditActorsDto> {
    return this.audit.actors(id);
  }

  @Get('facts')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({
    operationId: 'listAuditFacts',
    summary: 'Every fact that the log can hold, and what has rows of its own',
  })
  @ApiOkResponse({ type: AuditFactsDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found')
  facts(): AuditFactsDto {
    return this.audit.facts();
  }
}
