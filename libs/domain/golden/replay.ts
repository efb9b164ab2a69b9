import type { Outcome } from '../src/ranking/outcome.js';
import { comparePublished } from './compare-published.js';
import { compareWhy } from './compare-why.js';
import { compareRefusals, compareRefusalWhy, refusalsIn, type ExpectedRefusal } from './compare-refusals.js';
import type { GoldenCase, GoldenSet } from './golden-files.js';
import { Tally, type Replay } from './tally.js';
import { changeEvidence, shuffleEvidence } from './vary-evidence.js';

/** The functions of `@laurel/domain` that are replayed; given, so that Node, Jest and the browser run the same replay. */
export interface Domain {
  decide(rulebook: unknown, evidence: unknown): Outcome | { readonly refused: unknown };
  canonicalJson(value: unknown): string;
}

/** How many changes are tried until one shows in the ranking; each must change the bytes. */
const CHANGES = 40;

/** One case: the expected outcome byte for byte, why.md, what was published, other orders, one thing changed. */
export function replayCase(domain: Domain, golden: GoldenCase): Replay {
  if (isRefusal(golden.expected)) return replayRefusal(domain, golden, golden.expected.refused);
  const tally = new Tally(golden.name);
  const outcome = domain.decide(golden.rulebook, golden.evidence);
  const bytes = domain.canonicalJson(outcome);
  tally.note('outcome', bytes === domain.canonicalJson(golden.expected), () => `outcome: ${bytes.slice(0, 2000)}`);
  compareWhy(golden.expected as Outcome, golden.why, tally);
  if ('rounds' in outcome) comparePublished(outcome, golden.published, tally, golden.name);
  varyEvidence({ domain, tally, where: golden.name, ...golden }, bytes);
  return tally.close({ outcome: 1, shuffled: 3, changed: 1, ...golden.floors });
}

const isRefusal = (expected: unknown): expected is { readonly refused: readonly ExpectedRefusal[] } =>
  typeof expected === 'object' && expected !== null && 'refused' in expected;

/** A case that is refused: what is expected and nothing else, in whatever order the evidence is. */
function replayRefusal(domain: Domain, golden: GoldenCase, expected: readonly ExpectedRefusal[]): Replay {
  const tally = new Tally(golden.name);
  const { rulebook, evidence } = golden;
  compareRefusals(domain.decide(rulebook, evidence), expected, tally);
  compareRefusalWhy(expected, golden.why, tally);
  const codes = expected
    .map(({ code }) => code)
    .sort()
    .join();
  for (const seed of [1, 2, 3]) {
    const other = domain.decide(rulebook, shuffleEvidence(evidence, seed));
    const same =
      refusalsIn(other)
        .map(({ code }) => code)
        .sort()
        .join() === codes;
    tally.note('shuffled', same, () => `${golden.name}: shuffled by ${seed}, refused otherwise`);
  }
  return tally.close({ refused: expected.length, shuffled: 3, ...golden.floors });
}

/** One set of published data: every value that was published, other orders, one thing changed. */
export function replaySet(domain: Domain, golden: GoldenSet): Replay {
  const tally = new Tally(golden.name);
  for (const { name, rulebook: file, evidence, published } of golden.contests) {
    const rulebook = golden.rulebooks[file];
    const outcome = domain.decide(rulebook, evidence);
    const bytes = domain.canonicalJson(outcome);
    tally.note('contests', 'rounds' in outcome, () => `${name}: refused ${bytes.slice(0, 500)}`);
    if ('rounds' in outcome) comparePublished(outcome, published, tally, name);
    varyEvidence({ domain, tally, where: name, rulebook, evidence, seeds: [1] }, bytes);
  }
  const all = golden.contests.length;
  return tally.close({ contests: all, shuffled: all, changed: all, ...golden.floors });
}

interface Variation {
  readonly domain: Domain;
  readonly tally: Tally;
  readonly where: string;
  readonly rulebook: unknown;
  readonly evidence: unknown;
  readonly seeds?: readonly number[];
}

function varyEvidence(variation: Variation, bytes: string): void {
  const { domain, tally, where, rulebook, evidence, seeds = [1, 2, 3] } = variation;
  for (const seed of seeds) {
    const other = domain.canonicalJson(domain.decide(rulebook, shuffleEvidence(evidence, seed)));
    tally.note('shuffled', other === bytes, () => `${where}: shuffled by ${seed}, other bytes`);
  }
  tally.note('changed', showsAChange(variation, bytes), () => `${where}: one vote or mark changed, nothing shows it`);
}

/** Every change gives other bytes (the hash of the evidence is among them), and one of them another round. */
function showsAChange({ domain, rulebook, evidence }: Variation, bytes: string): boolean {
  const rounds = domain.canonicalJson(roundsOf(domain.decide(rulebook, evidence)));
  for (const changed of changeEvidence(rulebook, evidence, CHANGES)) {
    const outcome = domain.decide(rulebook, changed);
    if (!('rounds' in outcome)) continue;
    if (domain.canonicalJson(outcome) === bytes) return false;
    if (domain.canonicalJson(outcome.rounds) !== rounds) return true;
  }
  return false;
}

const roundsOf = (outcome: ReturnType<Domain['decide']>) => ('rounds' in outcome ? outcome.rounds : null);
