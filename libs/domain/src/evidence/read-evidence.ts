import type { CheckedRulebook } from '../rulebook/rulebook-index.js';
import { asciiText, sha256OfPieces } from '../terms/canonical.js';
import { at, type Refused } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { adjustTallies } from './adjust-tallies.js';
import { canonicalEvidence, type CanonicalPiece } from './canonical-evidence.js';
import { EvidenceReader, isRecord, type JsonRecord } from './evidence-reader.js';
import type { Evidence } from './evidence.js';
import { noRound, readDecisions } from './read-decisions.js';
import { readEntries } from './read-entries.js';
import { readFacts } from './read-facts.js';
import { readSheets } from './read-sheets.js';
import { readTallies } from './read-tallies.js';

const lists = ['entries', 'tallies', 'sheets', 'facts', 'decisions'];

/** Checks evidence against the rulebook that it names; refuses it whole with all that is wrong. */
export function readEvidence(rulebook: CheckedRulebook, json: unknown): Evidence | Refused {
  const reader = new EvidenceReader(rulebook);
  if (!isRecord(json)) {
    reader.bad('', say('评选数据应是一个 JSON 对象', 'Evidence is a JSON object'));
    return { refused: reader.refusals.all };
  }
  readHead(json, reader);
  if (reader.refusals.all.some(({ code }) => code === 'other-rulebook')) return { refused: reader.refusals.all };
  const entries = readEntries(json, reader);
  const tallies = readTallies(json, reader);
  const sheets = readSheets(json, reader);
  const facts = readFacts(json, reader);
  const decisions = readDecisions(json, reader);
  if (!reader.refusals.isEmpty) return { refused: reader.refusals.all };
  const { adjusted, lostVotes } = adjustTallies(tallies, decisions, reader);
  if (!reader.refusals.isEmpty) return { refused: reader.refusals.all };
  const sorted = decisions.map(({ decision }) => decision);
  const read = {
    rulebook,
    json,
    entries,
    tallies,
    sheets,
    facts: facts.inOrder,
    decisions: sorted as unknown as JsonRecord[],
  };
  return {
    hash: sha256OfPieces(canonicalEvidence(read)),
    upTo: json['upTo'] as string | undefined,
    entries,
    placeOf: reader.placeOf,
    tallies: adjusted,
    lostVotes,
    sheets,
    facts: facts.facts,
    decisions: sorted,
    canonical: () => texts(canonicalEvidence(read)),
  };
}

function* texts(pieces: Iterable<CanonicalPiece>): Iterable<string> {
  for (const piece of pieces) yield typeof piece === 'string' ? piece : asciiText(piece);
}

function readHead(json: JsonRecord, reader: EvidenceReader): void {
  reader.hasProperties(json, '', { needed: ['evidence', 'rulebook'], may: ['upTo', ...lists] });
  if (json['evidence'] !== undefined && json['evidence'] !== 1) {
    reader.bad('evidence', say('写成 1：评选数据的格式版本', 'Write 1, the version of the format of evidence'));
  }
  const { hash } = reader.rulebook;
  if (json['rulebook'] !== undefined && json['rulebook'] !== hash) {
    const [zh, en] = [
      `这份数据属于另一份规则：这份规则的指纹是 ${hash}，请把成套的规则和数据放在一起`,
      `The evidence belongs to another rulebook; the hash of this one is ${hash}: use the two files that belong together`,
    ];
    reader.refuse('rulebook', 'other-rulebook', say(zh, en));
  }
  const { upTo } = json;
  if (upTo !== undefined && !(typeof upTo === 'string' && reader.rulebook.rounds.has(upTo))) {
    reader.refuse(at('', 'upTo'), 'unknown-round', noRound(upTo, reader));
  }
}
