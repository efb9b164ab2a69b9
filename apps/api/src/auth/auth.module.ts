import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ACCESS_SECONDS, AccessTokens, ALGORITHM, AUDIENCE, ISSUER } from './access-tokens.service.js';
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
import { AcceptInvitation } from './people/accept-invitation.service.js';
import { AdministratorsController } from './people/administrators.controller.js';
import { Colleagues } from './people/colleagues.service.js';
import { InvitationLink } from './people/invitation-link.entity.js';
import { Invitation } from './people/invitation.entity.js';
import { Invitations } from './people/invitations.service.js';
import { LinksController } from './people/links.controller.js';
import { OneTimeLinks } from './people/one-time-links.service.js';
import { PasswordLink } from './people/password-link.entity.js';
import { PasswordLinks } from './people/password-links.service.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.service.js';
import { TakeRole } from './people/take-role.service.js';
import { UseLinks } from './people/use-links.service.js';
import { TokenHashes } from './token-hashes.service.js';

@Module({
  imports: [
    KeysModule,
    TypeOrmModule.forFeature([
      ...[Account, Membership, LoginSession, RefreshToken, SetupLink],
      ...[Invitation, InvitationLink, PasswordLink],
    ]),
    JwtModule.registerAsync({
      imports: [KeysModule],
      inject: [Keys],
      useFactory: (keys: Keys) => ({
        secret: keys.get('access-token'),
        signOptions: { algorithm: ALGORITHM, expiresIn: ACCESS_SECONDS, issuer: ISSUER, audience: AUDIENCE },
        verifyOptions: { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE },
      }),
    }),
  ],
  controllers: [AuthController, LinksController, PeopleController, AdministratorsController],
  providers: [
    AccessTokens,
    Administrators,
    Authentication,
    ContestPeople,
    Identities,
    RefreshCookie,
    Sessions,
    SignIn,
    TokenHashes,
    ...[AcceptInvitation, Colleagues, Invitations, OneTimeLinks, PasswordLinks, People, TakeRole, UseLinks],
    { provide: APP_GUARD, useClass: RightsGuard },
  ],
  exports: [Administrators, Authentication, Colleagues, ContestPeople, SignIn],
})
export class AuthModule {}
