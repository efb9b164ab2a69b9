import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { OWN_QUESTION } from '../../platform/http/own-questions.js';
import { Bases } from '../finished/bases.service.js';
import type { Basis } from '../finished/basis.js';
import { FinishedPages } from '../finished/finished-pages.service.js';
import type { Answer } from './drawing.js';

export interface OwnAnswer extends Answer {
  /** What it was made from; null where it is not kept, so that nothing that shows it is. */
  readonly basis: Basis | null;
}

const CONTEST = /^\/api\/contests\/([^/?]+)/;

/** What the api answers to everybody, asked by the server itself. */
@Injectable()
export class OwnAnswers {
  constructor(
    private readonly pages: FinishedPages,
    private readonly bases: Bases,
    private readonly host: HttpAdapterHost,
  ) {}

  async ask(url: string): Promise<OwnAnswer> {
    const { leadsTo, ...answer } = await this.answerAt(url);
    if (leadsTo === null) return answer;
    // what browsers do as well; where it leads to follows from what is published, as does the answer there
    const { status, body, basis } = await this.answerAt(leadsTo);
    return { status, body, basis };
  }

  private async answerAt(url: string): Promise<OwnAnswer & { readonly leadsTo: string | null }> {
    const kept = this.pages.kept(url);
    if (kept !== null) {
      const { status, headers, bytes } = kept.page;
      return { status, body: bytes.toString(), basis: kept.basis, leadsTo: headers['location'] ?? null };
    }
    const before = await this.basisBefore(url);
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const { statusCode: status, body, headers } = await server.inject({ method: 'GET', url, headers: OWN_QUESTION });
    const leadsTo = headers.location ?? null;
    // what a contest refuses, it refuses until it changes; a refusal itself is not kept
    if (status >= 400) return { status, body, basis: status < 500 ? before : null, leadsTo };
    return { status, body, basis: this.pages.kept(url)?.basis ?? null, leadsTo };
  }

  private async basisBefore(url: string): Promise<Basis | null> {
    const [, slug] = CONTEST.exec(url) ?? [];
    return slug === undefined ? this.bases.ofSite() : this.bases.ofContest(slug).catch(() => null);
  }
}
