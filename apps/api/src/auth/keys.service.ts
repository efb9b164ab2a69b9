import { createHmac, createSecretKey, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { StartRefused } from '../config/start-refused.js';
import { KeyCheck } from './key-check.entity.js';

const keyNames = ['access-token'] as const;
type KeyName = (typeof keyNames)[number];

/** Keys lie in files of their own, never in the database or its dumps. */
@Injectable()
export class Keys implements OnApplicationBootstrap {
  readonly #loaded = new Map<KeyName, KeyObject>();

  constructor(
    private readonly config: AppConfig,
    @InjectRepository(KeyCheck) private readonly checks: Repository<KeyCheck>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const name of keyNames) await this.refuseWrong(name);
  }

  get(name: KeyName): KeyObject {
    const found = this.#loaded.get(name) ?? this.read(name);
    this.#loaded.set(name, found);
    return found;
  }

  /** For a new installation: makes the keys that the database has no check value of. */
  async makeMissing(): Promise<void> {
    mkdirSync(this.config.keysDir, { recursive: true, mode: 0o700 });
    for (const name of keyNames) {
      const isKnown = await this.checks.existsBy({ name });
      const file = this.fileOf(name);
      if (!isKnown && !existsSync(file)) {
        writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
      }
      if (existsSync(file)) chmodSync(file, 0o600);
      if (!isKnown) await this.checks.insert({ name, checkValue: checkValueOf(name, this.get(name)) });
    }
  }

  private async refuseWrong(name: KeyName): Promise<void> {
    const known = await this.checks.findOneBy({ name });
    const file = this.fileOf(name);
    if (known === null) throw new StartRefused(`The database knows no key "${name}" yet: start through npm start.`);
    const [expected, given] = [known.checkValue, checkValueOf(name, this.get(name))].map((value) => Buffer.from(value));
    if (expected === undefined || given === undefined || !timingSafeEqual(expected, given)) {
      throw new StartRefused(`${file} is not the key that this database was made with: bring back the file from your backup.`);
    }
  }

  private read(name: KeyName): KeyObject {
    const file = this.fileOf(name);
    if (!existsSync(file)) {
      throw new StartRefused(`${file} is missing: bring it back from your backup. Without it this database cannot be used.`);
    }
    const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
    if (bytes.length !== 32) throw new StartRefused(`${file} is damaged: bring it back from your backup.`);
    return createSecretKey(bytes);
  }

  private fileOf(name: KeyName): string {
    return path.join(path.resolve(this.config.keysDir), `${name}.key`);
  }
}

const checkValueOf = (name: KeyName, key: KeyObject): string =>
  createHmac('sha256', key).update(`laurel key check: ${name}`).digest('hex');
