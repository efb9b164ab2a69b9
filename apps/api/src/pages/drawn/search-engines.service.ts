import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { ContestsService } from '../../contests/contests.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import { escapeHtml } from '../../platform/http/escape-html.js';

/** Well below what search engines take, and small enough to be kept like any page. */
const MOST_CHARACTERS = 800_000;
/** More of them than there is room for. */
const MOST_CONTESTS = 5_000;

/** Pages that are found from others, such as the earlier rounds of a result. */
const OF_ANOTHER = /:(?!slug\b|number\b)/;

/** What search engines are told: what they may read, and where it stands. */
@Injectable()
export class SearchEngines {
  constructor(
    private readonly config: AppConfig,
    private readonly contests: ContestsService,
    private readonly entries: EntriesService,
  ) {}

  robots(): string {
    return `User-agent: *\nDisallow: /api/\n\nSitemap: ${this.config.publicUrl}/sitemap.xml\n`;
  }

  /** Every page of the list, the newest contest first; then every entry, as far as there is room. */
  async sitemap(addresses: readonly string[]): Promise<string> {
    const found = addresses.filter((address) => !OF_ANOTHER.test(address));
    const [deep, plain] = [true, false].map((isDeep) => found.filter((each) => each.includes(':number') === isDeep));
    const contests = await this.contests.list({ limit: MOST_CONTESTS });
    const urls = new Urls(this.config.publicUrl);
    for (const address of plain ?? []) {
      const paths = address.includes(':slug') ? contests.map(({ slug }) => address.replace(':slug', slug)) : [address];
      for (const path of paths) urls.add(path);
    }
    for (const { id, slug } of contests) {
      if (urls.isFull) break;
      for (const number of await this.entries.numbers(id)) {
        for (const address of deep ?? []) urls.add(address.replace(':slug', slug).replace(':number', String(number)));
      }
    }
    return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.lines.join('\n')}
</urlset>
`;
  }
}

/** Each page in both languages, as many as there is room for. */
class Urls {
  readonly lines: string[] = [];
  #characters = 0;

  constructor(private readonly site: string) {}

  get isFull(): boolean {
    return this.#characters > MOST_CHARACTERS;
  }

  add(path: string): void {
    for (const local of [path, path === '/' ? '/en' : `/en${path}`]) {
      if (this.isFull) return;
      const line = `<url><loc>${escapeHtml(this.site + local)}</loc></url>`;
      this.lines.push(line);
      this.#characters += line.length;
    }
  }
}
