import type { KeyObject } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { StartRefused } from '../config/start-refused.js';
import { isCheckValue, keyFile, type KeyName, keyNames, readKey } from './key-files.js';
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
      if (!isCheckValue(known.checkValue, name, this.get(name))) {
        const file = keyFile(this.config.keysDir, name);
        throw new StartRefused(
          `${file} is not the key that this database was made with: bring back the file from your backup.`,
        );
      }
    }
  }

  get(name: KeyName): KeyObject {
    const key = this.#loaded.get(name) ?? readKey(this.config.keysDir, name);
    this.#loaded.set(name, key);
    return key;
  }
}
