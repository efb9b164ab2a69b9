import { readdirSync, readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import { missingFor, proposeStages } from '@laurel/domain/contest/sealing';
import { Problem } from '../platform/problem/problem.js';
import type { ExampleDto } from './dto/examples.dto.js';
import { checkRulebook } from './seal-version.js';

const FOLDER = new URL('../../examples/', import.meta.url);
const FILE = /^([a-z][a-z0-9-]*)\.json$/;

/** The rulebooks that are shipped with the project, by the names of their files. */
@Injectable()
export class Examples {
  #read: ReadonlyMap<string, CheckedRulebook> | undefined;

  list(): ExampleDto[] {
    return [...this.all].map(([id, { rulebook }]) => {
      const { title, timeZone, rounds, channels = [], panels = [], facts = [] } = rulebook;
      const missing = proposeStages(rulebook).flatMap((stage) => missingFor(stage, rulebook));
      const counts = { channels: channels.length, panels: panels.length, facts: facts.length };
      return { id, title, timeZone, rounds: rounds.map((round) => round.title), ...counts, missing };
    });
  }

  find(id: string): CheckedRulebook {
    const found = this.all.get(id);
    if (found === undefined) throw new Problem('example.not-found');
    return found;
  }

  /** Read once, when somebody asks. */
  private get all(): ReadonlyMap<string, CheckedRulebook> {
    return (this.#read ??= readAll());
  }
}

function readAll(): ReadonlyMap<string, CheckedRulebook> {
  const ids = readdirSync(FOLDER).flatMap((file) => FILE.exec(file)?.[1] ?? []);
  return new Map(
    ids.sort().map((id) => [id, checkRulebook(JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')))]),
  );
}
