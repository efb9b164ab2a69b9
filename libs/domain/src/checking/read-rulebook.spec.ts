import { bigEvidence, bigRulebook } from '../../test/big/rulebook.js';
import { checked, outcomeOf, refusalsOf } from '../../test/contest.js';
import { goldenRulebooks } from '../../test/golden.js';
import { methods } from '../figures/methods/methods.js';
import { sources } from '../sources/sources.js';
import { canonicalJson, sha256Hex } from '../terms/canonical.js';
import { readRulebook } from './read-rulebook.js';

const bigText = JSON.stringify(bigRulebook);

/** What stands in the unions of RULEBOOK.md, Rulebook, as JSON writes it. */
const members: Record<string, string[]> = {
  'kinds of channels': ['"kind":"online"', '"kind":"imported"'],
  'forms of ballots': ['"kind":"choose"', '"kind":"rank"', '"kind":"points"', '"kind":"grade"'],
  'properties of forms': ['"repeat":', '"shared":true', '"per":{"attribute":', '"sum":10', '"value":"1/2"'],
  'windows of quotas': ['"every":"day"', '"every":"hour"', '"minutes":', '"apartMinutes":', '"window":"contest"'],
  'properties of quotas': ['"perEntry":', '"distinct":', '"across":', '"per":"voter"', '"per":"address"'],
  'levels of identity': ['device', 'mail', 'sms', 'code', 'account', 'person'].map((level) => `"identity":"${level}"`),
  totals: ['"totals":"public"', '"totals":"hidden"', '"totals":{"at":'],
  'properties of panels': ['"commentAt":', '"judges":{"atLeast":', '"partial":', '"blind":', '"criteria":', '"axes":{'],
  keys: ['"sessions":true', '"sessions":[', '"groups":true', '"groups":[', '"items":[', '"district":true'],
  'kinds of facts': ['"kind":"number"', '"kind":"pass"', '"kind":"place"'],
  'kinds of fields': ['"field":"all"', '"main.top"', '{"category":"film"}', '"per":"category"'],
  removals: ['"withdrawn":"keep"', '"disqualified":"recompute"', '"withdrawn":"recompute"', '"disqualified":"keep"'],
  'bounds of gates': ['"atLeast":', '"atMost":', '"more":', '"less":', '"then":"out"', '"then":"behind"'],
  orders: ['"order":"highest-first"', '"order":"lowest-first"'],
  'tie rules': ['figure', 'countback', 'head-to-head', 'number', 'lot', 'decision'].map((by) => `"by":"${by}"`),
  'properties of lists': ['"upToPlace":', '"among":', '"not":[]', '"not":["top"]', '"caps":', '"minimum":', '"from":{'],
  'kinds of take': ['"take":3', '"take":"rest"', '"take":{"share":', '"take":{"per":', '"mode":"up"', '"mode":"down"'],
  'ties at the cut': ['expand', 'shrink', 'share', 'wait'].map((onTie) => `"onTie":"${onTie}"`),
  'what is missing': ['refuse', 'zero', 'alone', 'skip', 'absent'].map((missing) => `"missing":"${missing}"`),
  'the others': [
    '"assumed":',
    '"mode":"half-up"',
    '"mode":"half-even"',
    '"mode":"towards-zero"',
    '"tied":"share"',
    '"reversed":true',
  ],
  sources: Object.keys(sources).map((kind) => `"from":{"${kind}":`),
  methods: methods.map(({ name }) => `"method":"${name}"`),
};

describe('a rulebook that uses everything', () => {
  it.each(Object.entries(members))('has all %s', (_, texts) => {
    for (const text of texts) expect(bigText).toContain(text);
  });

  it('is accepted', () => {
    expect(refusalsOf(readRulebook(bigRulebook))).toEqual([]);
  });

  it('ranks', () => {
    const { rounds } = outcomeOf(bigRulebook, bigEvidence());
    expect(rounds.map(({ id }) => id)).toEqual(['main', 'parted', 'last']);
    for (const round of rounds) expect(round).toHaveProperty('parts');
  });

  it('has the hash of its canonical form, whatever the order of its properties', () => {
    const { hash, canonical } = checked(bigRulebook);
    const turned = Object.fromEntries(Object.entries(bigRulebook).reverse());
    expect(canonical).toBe(canonicalJson(bigRulebook));
    expect(hash).toBe(sha256Hex(canonical));
    expect(checked(turned).hash).toBe(hash);
  });
});

it.each(goldenRulebooks())('accepts %s', (_, rulebook) => {
  expect(refusalsOf(readRulebook(rulebook))).toEqual([]);
});
