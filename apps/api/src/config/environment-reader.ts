import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { StartRefused } from './start-refused.js';

interface IntegerRule {
  readonly otherwise: number;
  readonly from: number;
  readonly to: number;
}

/** Reads one variable after the other and gathers what is wrong, so that a start names all of it at once. */
export class EnvironmentReader {
  readonly #wrong: string[] = [];

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  text(name: string, otherwise: string): string {
    return this.#given(name) ?? otherwise;
  }

  required(name: string, meaning: string): string {
    const value = this.#given(name);
    if (value === null) this.#wrong.push(`${name} is missing: it names ${meaning}.`);
    return value ?? '';
  }

  refuse(name: string, why: string): void {
    if (this.#given(name) !== null) this.#wrong.push(`${name} ${why}`);
  }

  integer(name: string, rule: IntegerRule): number {
    const value = this.#given(name);
    if (value === null) return rule.otherwise;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= rule.from && number <= rule.to) return number;
    this.#wrong.push(`${name} must be a whole number from ${rule.from} to ${rule.to}; it is "${value}".`);
    return rule.otherwise;
  }

  choice<T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const value = this.#given(name);
    if (value === null) return otherwise;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.#wrong.push(`${name} must be one of ${choices.join(', ')}; it is "${value}".`);
    return found ?? otherwise;
  }

  /** The address itself, or the file that `NAME_FILE` names: how containers are handed secrets. */
  postgres(name: string): string {
    const value =
      this.#ofFile(name) ??
      this.required(name, 'a PostgreSQL database, e.g. postgres://user:password@127.0.0.1:5432/laurel');
    // the value holds a password: no sentence may repeat it
    if (value !== '' && !['postgres:', 'postgresql:'].includes(parsed(value)?.protocol ?? '')) {
      this.#wrong.push(`${name} must begin with postgres:// and be a whole address.`);
    }
    return value;
  }

  /** As `postgres`, but a deployment may have none. */
  redis(name: string): string | null {
    const value = this.#ofFile(name) ?? this.#given(name);
    if (value === null || value === '') return null;
    if (['redis:', 'rediss:'].includes(parsed(value)?.protocol ?? '')) return value;
    this.#wrong.push(`${name} must begin with redis:// or rediss:// and be a whole address.`);
    return null;
  }

  origin(name: string): string | null {
    const value = this.#given(name);
    if (value === null) return null;
    const url = parsed(value);
    if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash === '') {
      return url.origin;
    }
    this.#wrong.push(`${name} must be an address such as https://contest.example, without a path; it is "${value}".`);
    return null;
  }

  folder(name: string): string | null {
    const value = this.#given(name);
    if (value === null) return null;
    const folder = path.resolve(value);
    if (!existsSync(path.join(folder, 'client/index.html'))) {
      this.#wrong.push(`${name} must be the folder of the built web client; ${folder} holds no client/index.html.`);
    }
    return folder;
  }

  /** `off`, the number of proxies in front, or their addresses, separated by commas. */
  proxy(name: string): false | number | string {
    const value = this.#given(name);
    if (value === null || value === 'off') return false;
    if (/^[1-9]$/.test(value)) return Number(value);
    if (value.split(',').every(isNetwork)) return value;
    this.#wrong.push(`${name} must be off, a number of proxies from 1 to 9, or their addresses; it is "${value}".`);
    return false;
  }

  throwIfWrong(): void {
    if (this.#wrong.length > 0) throw new StartRefused(this.#wrong.join('\n'));
  }

  #ofFile(name: string): string | null {
    const file = this.#given(`${name}_FILE`);
    if (file === null) return null;
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    this.#wrong.push(`${name}_FILE names ${file}, which is not there.`);
    return '';
  }

  #given(name: string): string | null {
    const value = this.environment[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }
}

const parsed = (value: string): URL | null => (URL.canParse(value) ? new URL(value) : null);

/** `10.0.0.1` or `10.0.0.0/8`, of either family. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.trim().split('/');
  return isIP(address) > 0 && (bits === undefined || /^\d{1,3}$/.test(bits)) && rest.length === 0;
}
