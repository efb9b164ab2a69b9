import { type APIRequestContext, expect } from '@playwright/test';
import type { Office } from './office';

interface Draft {
  readonly title: string;
  readonly lead: string;
  readonly district: string;
  readonly summary: string;
  readonly description: string;
}

const PASSWORD = 'a long enough password';

/** Somebody who was invited to submit to a contest, at work through the api beside the page. */
export class Submitter {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly slug: string,
    private readonly token: string,
  ) {}

  static async invited(request: APIRequestContext, office: Office, slug: string): Promise<Submitter> {
    const invitation = { role: 'submitter', email: `${slug}@example.org`, name: '周戊', lead: { zh: '甲单位' } };
    const { id } = await office.make<{ id: string }>(`/${slug}/invitations`, invitation);
    const { link } = await office.make<{ link: string }>(`/${slug}/invitations/${id}/link`);
    const data = { token: link.split('#')[1], password: PASSWORD };
    const answer = await request.post('/api/invitations/accept', { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return new Submitter(request, slug, ((await answer.json()) as { accessToken: string }).accessToken);
  }

  /** Drafts an entry and submits it. */
  async submit(changes: Draft): Promise<void> {
    const { id } = await this.send<{ id: string }>('post', '', {});
    const { version } = await this.send<{ version: number }>('patch', `/${id}`, { basedOn: 0, changes });
    await this.send('post', `/${id}/receipts`, { version });
  }

  private async send<T>(method: 'post' | 'patch', path: string, data: object): Promise<T> {
    const headers = { authorization: `Bearer ${this.token}` };
    const answer = await this.request[method](`/api/contests/${this.slug}/submissions${path}`, { headers, data });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    return (await answer.json()) as T;
  }
}
