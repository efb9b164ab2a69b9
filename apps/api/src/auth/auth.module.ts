import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ACCESS_SECONDS, AccessTokens, ALGORITHM, ISSUER } from './access-tokens.service.js';
import { Account } from './account.entity.js';
import { Administrators } from './administrators.service.js';
import { AuthController } from './auth.controller.js';
import { Authentication } from './authentication.service.js';
import { ContestPeople } from './contest-people.service.js';
import { Identities } from './identities.service.js';
import { KeysModule } from './keys.module.js';
import { Keys } from './keys.service.js';
import { LoginSession } from './login-session.entity.js';
import { Membership } from './membership.entity.js';
import { RefreshCookie } from './refresh-cookie.service.js';
import { RefreshToken } from './refresh-token.entity.js';
import { Sessions } from './sessions.service.js';
import { RightsGuard } from './rights.guard.js';
import { SetupLink } from './setup-link.entity.js';
import { SignIn } from './sign-in.service.js';

@Module({
  imports: [
    KeysModule,
    TypeOrmModule.forFeature([Account, Membership, LoginSession, RefreshToken, SetupLink]),
    JwtModule.registerAsync({
      imports: [KeysModule],
      inject: [Keys],
      useFactory: (keys: Keys) => ({
        secret: keys.get('access-token'),
        signOptions: { algorithm: ALGORITHM, expiresIn: ACCESS_SECONDS, issuer: ISSUER },
        verifyOptions: { algorithms: [ALGORITHM], issuer: ISSUER },
      }),
    }),
  ],
  controllers: [AuthController],
  providers: [
    AccessTokens,
    Administrators,
    Authentication,
    ContestPeople,
    Identities,
    RefreshCookie,
    Sessions,
    SignIn,
    { provide: APP_GUARD, useClass: RightsGuard },
  ],
  exports: [Administrators, Authentication, ContestPeople, SignIn],
})
export class AuthModule {}
