import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttemptLimits } from '../../platform/limits/attempt-limits.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { Account } from '../account.entity.js';
import type { Attempt, SignedIn } from '../sign-in.service.js';
import { AcceptInvitation } from './accept-invitation.service.js';
import type { LinkPurposeDto, UseLinkRequest } from './dto/links.dto.js';
import { PasswordLinks } from './password-links.service.js';

/** Says what a one-time link is for, and uses it; every guess at one is counted. */
@Injectable()
export class UseLinks {
  constructor(
    private readonly source: DataSource,
    private readonly limits: AttemptLimits,
    private readonly invitations: AcceptInvitation,
    private readonly passwords: PasswordLinks,
  ) {}

  async check(token: string, address: string): Promise<LinkPurposeDto> {
    const attempt = await this.limits.begin(address, token);
    const purpose = (await this.ofInvitation(token)) ?? (await this.ofPassword(token));
    if (purpose === null) throw new Problem('invitation.link-invalid');
    attempt.succeed();
    return purpose;
  }

  async use(request: UseLinkRequest, attempt: Attempt): Promise<SignedIn> {
    const counted = await this.limits.begin(attempt.address, request.token);
    const signedIn = await this.useOnce(request, attempt);
    counted.succeed();
    return signedIn;
  }

  private async useOnce(request: UseLinkRequest, attempt: Attempt): Promise<SignedIn> {
    const invited = await this.invitations.find(request.token);
    if (invited !== null) return this.invitations.accept(invited.invitation, request, attempt);
    const reset = await this.passwords.find(request.token);
    if (reset !== null) return this.passwords.use(reset.link, request, attempt);
    throw new Problem('invitation.link-invalid');
  }

  private async ofInvitation(token: string): Promise<LinkPurposeDto | null> {
    const found = await this.invitations.find(token);
    if (found === null) return null;
    const { contestId, role, email, name, lead } = found.invitation;
    const [contest, hasAccount] = await Promise.all([
      this.contestOf(contestId),
      this.source.manager.existsBy(Account, { email }),
    ]);
    const expiresAt = found.expiresAt.toISOString();
    return { purpose: 'invitation', role, contest, email, name, lead, hasAccount, expiresAt };
  }

  private async ofPassword(token: string): Promise<LinkPurposeDto | null> {
    const found = await this.passwords.find(token);
    if (found === null) return null;
    const { email, name } = found.account;
    const expiresAt = found.link.expiresAt.toISOString();
    const about = { role: null, contest: await this.contestOf(found.link.contestId), lead: null };
    return { purpose: 'password', ...about, email, name, hasAccount: true, expiresAt };
  }

  private async contestOf(id: string | null): Promise<LinkPurposeDto['contest']> {
    const [row] = await this.source.query<{ slug: string; title: WordsDto }[]>(
      'select slug, title from contests where id = $1',
      [id],
    );
    return row ?? null;
  }
}
