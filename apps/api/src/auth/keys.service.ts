import type { KeyObject } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { StartRefused } from '../config/start-refused.js';
import { type KeyName, keyNames, readKey, refuseWrongKey } from './key-files.js';
import { KeyCheck } from './key-check.entity.js';

/** Keys lie in files of their own, never in the database or its dumps; a start with a wrong one is refused. */
@Injectable()
export class Keys implements OnApplicationBootstrap {
  readonly #loaded = new Map<KeyName, KeyObject>();

  constructor(
    private readonly config: AppConfig,
    @InjectRepository(KeyCheck) private readonly checks: Repository<KeyCheck>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const name of keyNames) {
      const known = await this.checks.findOneBy({ name });
      if (known === null) throw new StartRefused(`The database knows no key "${name}" yet: start through npm start.`);
      refuseWrongKey(this.config.keysDir, name, known.checkValue);
    }
  }

  get(name: KeyName): KeyObject {
    const key = this.#loaded.get(name) ?? readKey(this.config.keysDir, name);
    this.#loaded.set(name, key);
    return key;
  }
}
