import { type CheckedRulebook, type Evidence, readEvidence, type Refused } from '@laurel/domain';
import { bytesOf } from './canonical-bytes.js';
import { Moved } from './moved.js';
import { readSealed } from './read-sealed.js';

export interface SealedText {
  readonly hash: string;
  readonly text: string;
}

export interface EvidenceToCheck {
  /** As it was sent. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** All sealed versions of the contest's rulebook, the newest first. */
  readonly rulebooks: readonly SealedText[];
}

export interface CheckedEvidence {
  /** Of the rulebook that it was made for. */
  readonly rulebook: string;
  /** The last round that it decides. */
  readonly round: string;
  readonly hash: string;
  /** The bytes that were hashed. */
  readonly canonical: Uint8Array<ArrayBuffer>;
  /** Numbers in the order of the file. */
  readonly entries: readonly number[];
}

export type EvidenceVerdict = CheckedEvidence | Refused | { readonly unreadable: 'not-utf8' | 'not-json' };

/** Evidence as it was sent, checked against the version that it names; else against the newest, which says what is wrong. */
export function checkEvidence({ body, rulebooks }: EvidenceToCheck): Moved<CheckedEvidence> | EvidenceVerdict {
  const text = decode(body);
  if (text === undefined) return { unreadable: 'not-utf8' };
  const json = parse(text);
  if (json === undefined) return { unreadable: 'not-json' };
  const named = rulebooks.find(({ hash }) => hash === namedRulebook(json.value)) ?? rulebooks[0];
  if (named === undefined) throw new Error('evidence is checked against a sealed rulebook');
  const rules = readSealed(named.text);
  const evidence = readEvidence(rules, json.value);
  return 'refused' in evidence ? evidence : checked(rules, evidence, json.value as SentEvidence);
}

function decode(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

const namedRulebook = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'rulebook' in json ? json.rulebook : undefined;

/** What is known of evidence that passed the check. */
interface SentEvidence {
  readonly entries: readonly { readonly number: number }[];
}

/** Ten thousand entries with a hundred judges and five criteria are 27. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What was sent can be written shorter than its canonical form: `1e20` has 21 digits there. */
function checked(rules: CheckedRulebook, evidence: Evidence, sent: SentEvidence): Moved<CheckedEvidence> | Refused {
  const canonical = bytesOf(evidence.canonical(), MOST_BYTES);
  if (canonical === undefined) return tooLong;
  const round = evidence.upTo ?? rules.rulebook.rounds.at(-1)?.id ?? '';
  const entries = sent.entries.map(({ number }) => number);
  const value = { rulebook: rules.hash, round, hash: evidence.hash, canonical, entries };
  return Moved.of(value, [canonical.buffer]);
}

const tooLong: Refused = {
  refused: [
    {
      path: '',
      code: 'too-large',
      sentence: {
        zh: `评选数据的规范写法超过 ${MOST_BYTES / 1024 / 1024} MiB，无法计算。`,
        en: `The canonical form of the evidence has more than ${MOST_BYTES / 1024 / 1024} MiB and cannot be computed.`,
      },
    },
  ],
};
