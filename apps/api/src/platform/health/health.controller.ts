import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Public } from '../../auth/public.decorator.js';
import { DatabaseCheck } from '../../database/database-check.js';
import { LogsFailuresAlone } from '../http/request-log.js';
import { ApiProblems } from '../problem/api-problems.decorator.js';
import { Problem } from '../problem/problem.js';

export class HealthDto {
  @ApiProperty({ enum: ['ok'] }) status: 'ok';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: DatabaseCheck) {}

  @Public()
  @LogsFailuresAlone()
  @Get('live')
  @ApiOperation({ operationId: 'readLiveness', summary: 'The process answers' })
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  @Public()
  @LogsFailuresAlone()
  @Get('ready')
  @ApiOperation({ operationId: 'readReadiness', summary: 'The database is reachable and migrated' })
  @ApiOkResponse({ type: HealthDto })
  @ApiProblems('service.not-ready')
  async ready(): Promise<HealthDto> {
    const isReady = await this.database.isMigrated().catch((cause: unknown) => {
      throw new Problem('service.not-ready', { cause });
    });
    if (!isReady) throw new Problem('service.not-ready');
    return { status: 'ok' };
  }
}
