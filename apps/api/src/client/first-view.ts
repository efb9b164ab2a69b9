import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { escapeHtml } from '../platform/http/escape-html.js';
import { LOCALES, type PageHead } from './page-head.js';

/** Scripts by the name of a page or a language, as the build of the client lists them. */
type Scripts = Readonly<Record<string, readonly string[]>>;

const LIST = '.vite/first-view.json';

/** What a page will ask for as soon as it runs, sent along with it: the names of its scripts, the answers of the api. */
export class FirstView {
  private readonly scripts: Scripts;

  constructor(
    webRoot: string,
    private readonly server: FastifyInstance,
  ) {
    const file = path.join(webRoot, LIST);
    this.scripts = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Scripts) : {};
  }

  /** Into the head: the scripts of the page and the words of its language come together with those of every page. */
  links({ page, language }: PageHead): string {
    const names = [LOCALES[language].tag, ...(page === null ? [] : [page])];
    const files = new Set(names.flatMap((name) => this.scripts[name] ?? []));
    return [...files].map((file) => `<link rel="modulepreload" crossorigin href="/${escapeHtml(file)}">`).join('');
  }

  /**
   * Into the body, as data and not as script: what the api answers to everybody. A query asks for something else, but of
   * the same contest.
   */
  async answers({ asks }: PageHead, { isPlain }: { readonly isPlain: boolean }): Promise<string> {
    const answers = await Promise.all((isPlain ? asks : asks.slice(0, 1)).map((url) => this.answer(url)));
    return answers.join('');
  }

  private async answer(url: string): Promise<string> {
    const { statusCode, body } = await this.server.inject({ method: 'GET', url });
    if (statusCode !== 200) return '';
    const data = body.replace(/</g, '\\u003c');
    return `<script type="application/json" data-answer="${escapeHtml(url)}">${data}</script>`;
  }
}
