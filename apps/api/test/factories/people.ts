import type { Answer, TestApp } from '../support/test-app.js';
import { must } from './published-contest.js';

interface Invited {
  readonly role?: string;
  readonly email?: string;
  readonly name?: string;
  readonly lead?: object;
}

export const PASSWORD = 'a long enough password';

/** Invitations of one contest, as somebody with this token makes them. */
export class InvitesPeople {
  #made = 0;

  constructor(
    private readonly app: TestApp,
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** A new invitation, of somebody else each time; its id. */
  async invite(changes: Invited = {}): Promise<string> {
    this.#made += 1;
    const body = { role: 'judge', email: `${this.url.split('/').at(-1)}-${this.#made}@example.org`, name: '冯丙' };
    const { body: made } = await must(this.app.post(`${this.url}/invitations`, { ...body, ...changes }, this.token));
    return made.id as string;
  }

  show(id: string): Promise<Answer> {
    return this.app.post(`${this.url}/invitations/${id}/link`, undefined, this.token);
  }

  /** What stands behind # in a link of the invitation. */
  async linkOf(id: string): Promise<string> {
    return tokenIn((await must(this.show(id))).body.link as string);
  }

  takeBack(id: string): Promise<Answer> {
    return this.app.ask('DELETE', `${this.url}/invitations/${id}`, { token: this.token });
  }

  async people(query = ''): Promise<Answer['body']> {
    return (await must(this.app.get(`${this.url}/people${query}`, { token: this.token }))).body;
  }

  check(token: string): Promise<Answer> {
    return this.app.post('/api/invitations/check', { token });
  }

  use(token: string, changes: object = {}): Promise<Answer> {
    return this.app.post('/api/invitations/accept', { token, password: PASSWORD, ...changes });
  }
}

export const tokenIn = (link: string): string => link.split('/invitation#').at(-1) ?? '';
