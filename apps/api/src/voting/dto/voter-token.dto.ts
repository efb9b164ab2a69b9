import { ApiProperty } from '@nestjs/swagger';

export class VoterTokenDto {
  @ApiProperty({ enum: ['device'], description: 'What the voter is known by' }) identity: 'device';
  @ApiProperty({ description: 'What the entries of this voter’s ballot are shuffled by' }) order: string;
}
