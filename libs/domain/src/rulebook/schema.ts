import * as z from 'zod/mini';
import type { Step } from '../figures/method.js';
import { methods } from '../figures/methods/methods.js';
import type { Hint } from '../terms/hints.js';
import { countFrom, figureReference, id, ID, keys, number, order, words } from '../terms/primitives.js';
import { isTimeZone } from '../terms/time-zone.js';

const hint = (name: Hint) => ({ error: name });

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time' satisfies Hint));

/** No ballot has more places, points or grades. */
const MOST_CELLS = 10_000;
const cellCount = z.int().check(z.gte(1), z.lte(MOST_CELLS));

const form = z.discriminatedUnion(
  'kind',
  [
    z
      .strictObject({
        kind: z.literal('choose'),
        from: countFrom(0),
        to: countFrom(1),
        repeat: z.optional(z.boolean()),
        shared: z.optional(z.boolean()),
        per: z.optional(z.strictObject({ attribute: id, from: countFrom(0), to: countFrom(1) })),
      })
      .check(z.refine(({ shared, to }) => shared !== true || to <= MOST_CELLS, hint('cells'))),
    z.strictObject({ kind: z.literal('rank'), places: cellCount }),
    z.strictObject({ kind: z.literal('points'), to: cellCount, sum: z.optional(countFrom(1)) }),
    z.strictObject({
      kind: z.literal('grade'),
      scale: z
        .array(z.strictObject({ id, title: z.optional(words), value: z.optional(number) }))
        .check(z.minLength(1), z.maxLength(MOST_CELLS)),
    }),
  ],
  hint('form'),
);
export type BallotForm = z.infer<typeof form>;

const window = z.union(
  [
    z.literal('contest'),
    z.strictObject({ every: z.literal('day'), from: clockTime }),
    z.strictObject({ every: z.literal('hour') }),
    z.strictObject({ minutes: countFrom(1) }),
    z.strictObject({ apartMinutes: countFrom(1) }),
  ],
  hint('window'),
);
export type QuotaWindow = z.infer<typeof window>;

const quota = z.strictObject({
  ballots: countFrom(1),
  per: z.enum(['voter', 'address']),
  window,
  perEntry: z.optional(z.boolean()),
  distinct: z.optional(z.boolean()),
  across: z.optional(z.array(id).check(z.minLength(1))),
});
export type Quota = z.infer<typeof quota>;

const identity = z.enum(['device', 'mail', 'sms', 'code', 'account', 'person']);
export type IdentityLevel = z.infer<typeof identity>;

const totals = z.union(
  [z.enum(['public', 'hidden']), z.strictObject({ at: z.array(clockTime).check(z.minLength(1)) })],
  hint('totals'),
);
export type Totals = z.infer<typeof totals>;

/** What the keys of an axis are called: a country, an evening, a dive. */
const axisTitles = z.optional(
  z.strictObject({ group: z.optional(words), session: z.optional(words), item: z.optional(words) }),
);
export type AxisTitles = z.infer<typeof axisTitles>;

const channel = z.strictObject({
  id,
  title: words,
  kind: z.enum(['online', 'imported']),
  form,
  quotas: z.optional(z.array(quota)),
  identity: z.optional(identity),
  totals: z.optional(totals),
  sessions: z.optional(keys),
  groups: z.optional(keys),
  axes: axisTitles,
  weight: z.optional(number),
});
export type Channel = z.infer<typeof channel>;

const criterion = z.strictObject({
  id,
  title: words,
  weight: z.optional(number),
  scale: z.strictObject({ from: number, to: number, step: number }),
  commentAt: z.optional(z.strictObject({ from: z.optional(number), to: z.optional(number), atLeast: countFrom(1) })),
});
export type Criterion = z.infer<typeof criterion>;

const panel = z.strictObject({
  id,
  title: words,
  criteria: z.array(criterion).check(z.minLength(1)),
  judges: z.strictObject({ atLeast: countFrom(1) }),
  sessions: z.optional(keys),
  items: z.optional(keys),
  groups: z.optional(keys),
  axes: axisTitles,
  partial: z.optional(z.boolean()),
  blind: z.optional(z.boolean()),
});
export type Panel = z.infer<typeof panel>;

const factSet = z.strictObject({
  id,
  title: words,
  kind: z.enum(['number', 'pass', 'place']),
  groups: z.optional(keys),
  sessions: z.optional(keys),
  items: z.optional(keys),
  axes: axisTitles,
});
export type FactSet = z.infer<typeof factSet>;

/** Each is computed for every entry. */
const MOST_TERMS = 1000;

const weightedTerm = z.strictObject({ figure: figureReference, weight: z.optional(number) });

const source = z.union(
  [
    z.strictObject({ votes: z.union([id, z.array(id).check(z.minLength(1))]) }),
    z.strictObject({ pairs: id, reversed: z.optional(z.boolean()) }),
    z.strictObject({ marks: id }),
    z.strictObject({ facts: id }),
    z.strictObject({ figure: figureReference }),
    z.strictObject({
      weighted: z.array(weightedTerm).check(z.minLength(1), z.maxLength(MOST_TERMS)),
      missing: z.enum(['refuse', 'zero', 'alone']),
    }),
    z.strictObject({
      sum: z.array(figureReference).check(z.minLength(1), z.maxLength(MOST_TERMS)),
      missing: z.enum(['refuse', 'zero']),
    }),
  ],
  hint('source'),
);
export type Source = z.infer<typeof source>;

/** One branch a method; the parameters stay each method's own business. */
const step = z.discriminatedUnion(
  'method',
  methods.map((method) => method.schema) as [z.ZodMiniObject, ...z.ZodMiniObject[]],
) as unknown as z.ZodMiniType<Step>;

const figure = z.strictObject({
  id,
  title: z.optional(words),
  from: source,
  steps: z.optional(z.array(step)),
});
export type Figure = z.infer<typeof figure>;

const upToPlace = z.optional(countFrom(1));

const tieRule = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('figure'), figure: figureReference, order: z.optional(order), upToPlace }),
  z.strictObject({ by: z.literal('countback'), figure: figureReference, order: z.optional(order), upToPlace }),
  z.strictObject({ by: z.literal('head-to-head'), figure: figureReference, order: z.optional(order), upToPlace }),
  z.strictObject({ by: z.literal('number'), upToPlace }),
  z.strictObject({ by: z.literal('lot'), upToPlace }),
  z.strictObject({ by: z.literal('decision'), upToPlace }),
]);
export type TieRule = z.infer<typeof tieRule>;

const gate = z
  .strictObject({
    figure: figureReference,
    atLeast: z.optional(number),
    atMost: z.optional(number),
    more: z.optional(number),
    less: z.optional(number),
    then: z.enum(['out', 'behind']),
  })
  .check(z.refine((value) => gateBounds(value).length === 1, hint('gate')));
export type Gate = z.infer<typeof gate>;
export type GateBound = 'atLeast' | 'atMost' | 'more' | 'less';

export const gateBounds = (value: Partial<Record<GateBound, unknown>>): GateBound[] =>
  (['atLeast', 'atMost', 'more', 'less'] as const).filter((bound) => value[bound] !== undefined);

const take = z.union(
  [
    countFrom(1),
    z.literal('rest'),
    z.strictObject({ share: number, mode: z.optional(z.enum(['half-up', 'up', 'down'])) }),
    z.strictObject({
      per: z.record(id, countFrom(0)).check(z.refine((per) => Object.keys(per).length > 0, hint('take'))),
    }),
  ],
  hint('take'),
);
export type Take = z.infer<typeof take>;

const list = z.strictObject({
  id,
  title: words,
  take,
  from: z.optional(
    z.strictObject({ figure: figureReference, order: z.optional(order), ties: z.optional(z.array(tieRule)) }),
  ),
  among: z.optional(id),
  not: z.optional(z.array(id)),
  per: z.optional(id),
  caps: z.optional(z.array(z.strictObject({ attribute: id, atMost: countFrom(1) })).check(z.minLength(1))),
  minimum: z.optional(z.strictObject({ figure: figureReference, atLeast: number })),
  onTie: z.optional(z.enum(['expand', 'shrink', 'share', 'wait'])),
});
export type AwardList = z.infer<typeof list>;

const fieldTerm = z.union(
  [
    z.literal('all'),
    z.string().check(z.regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/)),
    z.record(id, id).check(z.refine((value) => Object.keys(value).length === 1, hint('attributeValue'))),
  ],
  hint('field'),
);
export type FieldTerm = z.infer<typeof fieldTerm>;

const removal = z.enum(['recompute', 'keep']);
export type Removal = z.infer<typeof removal>;

/** Each list may lean on all above it: many more could neither be checked nor told. */
const MOST_LISTS = 500;

const round = z.strictObject({
  id,
  title: words,
  field: z.optional(z.union([fieldTerm, z.array(fieldTerm).check(z.minLength(1))], hint('field'))),
  per: z.optional(id),
  figures: z.array(figure).check(z.minLength(1)),
  score: z.strictObject({ figure: figureReference, order: z.optional(order) }),
  gates: z.optional(z.array(gate).check(z.maxLength(MOST_TERMS))),
  ties: z.optional(z.array(tieRule)),
  lists: z.array(list).check(z.maxLength(MOST_LISTS)),
  removals: z.optional(z.strictObject({ withdrawn: z.optional(removal), disqualified: z.optional(removal) })),
});
export type Round = z.infer<typeof round>;

/** Each looks at all before it. */
const MOST_ROUNDS = 1000;

const timeZone = z.string().check(z.refine(isTimeZone, hint('timeZone')));

export const rulebookSchema = z.strictObject({
  rulebook: z.literal(1),
  id,
  title: words,
  timeZone,
  attributes: z.optional(z.record(z.string().check(z.regex(ID, 'id' satisfies Hint)), keys)),
  channels: z.optional(z.array(channel)),
  panels: z.optional(z.array(panel)),
  facts: z.optional(z.array(factSet)),
  rounds: z.array(round).check(z.minLength(1), z.maxLength(MOST_ROUNDS)),
  assumed: z.optional(z.array(words)),
});
export type Rulebook = z.infer<typeof rulebookSchema>;
