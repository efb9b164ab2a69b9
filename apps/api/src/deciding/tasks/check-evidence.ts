import { type CheckedRulebook, type Evidence, readEvidence, type Refused } from '@laurel/domain';
import { decodeUtf8 } from '../../platform/utf8.js';
import { bytesWithin } from './canonical-bytes.js';
import { Moved } from './moved.js';
import { press, type PressedDocument } from './press.js';
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
  /** How many bytes the canonical form may have. */
  readonly mostBytes: number;
}

export interface CheckedEvidence {
  /** Of the rulebook that it was made for. */
  readonly rulebook: string;
  /** The last round that it decides. */
  readonly round: string;
  readonly document: PressedDocument;
  /** Numbers in the order of the file. */
  readonly entries: readonly number[];
}

export type EvidenceVerdict =
  | CheckedEvidence
  | Refused
  | { readonly unreadable: 'request.not-utf8' | 'request.unreadable' };

/** Evidence as it was sent, checked against the version that it names; else against the newest, which says what is wrong. */
export function checkEvidence(given: EvidenceToCheck): Moved<CheckedEvidence> | EvidenceVerdict {
  const { body, rulebooks, mostBytes } = given;
  const text = decodeUtf8(body);
  if (text === undefined) return { unreadable: 'request.not-utf8' };
  const json = parse(text);
  if (json === undefined) return { unreadable: 'request.unreadable' };
  const named = rulebooks.find(({ hash }) => hash === namedRulebook(json.value)) ?? rulebooks[0];
  if (named === undefined) throw new Error('evidence is checked against a sealed rulebook');
  const rules = readSealed(JSON.parse(named.text));
  const evidence = readEvidence(rules, json.value);
  if ('refused' in evidence) return evidence;
  const canonical = bytesWithin(evidence.canonical(), mostBytes);
  return canonical === undefined
    ? tooLong(mostBytes)
    : checked(rules, evidence, { canonical, sent: json.value as SentEvidence });
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

function checked(
  rules: CheckedRulebook,
  evidence: Evidence,
  { canonical, sent }: { canonical: Uint8Array; sent: SentEvidence },
): Moved<CheckedEvidence> {
  const document = press(evidence.hash, canonical);
  const round = evidence.upTo ?? rules.rulebook.rounds.at(-1)?.id ?? '';
  const entries = sent.entries.map(({ number }) => number);
  return Moved.of({ rulebook: rules.hash, round, document, entries }, [document.pressed.buffer]);
}

/** What was sent can be shorter than its canonical form: `1e20` has 21 digits there. */
function tooLong(mostBytes: number): Refused {
  const sentence = {
    zh: `评选数据的规范写法超过 ${mostBytes} 字节，无法计算。`,
    en: `The canonical form of the evidence has more than ${mostBytes} bytes and cannot be computed.`,
  };
  return { refused: [{ path: '', code: 'too-large', sentence }] };
}
