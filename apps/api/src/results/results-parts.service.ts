import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import { DataSource } from 'typeorm';
import { RulebooksService } from '../contests/rulebooks.service.js';
import type { OutRow, PlaceRow } from '../deciding/deciding.service.js';
import { grouped } from '../platform/grouped.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import type { Sentence } from '../platform/problem/sentence.js';
import { type Notice, type NoticeLists, Notices } from './notice/notices.service.js';
import { IS_PUBLIC } from './public-outcomes.js';
import { PublishedRows } from './published-rows.service.js';
import { type Publication, PublishedVersions } from './published-versions.service.js';
import { listTitle, roundTitle } from '../contests/rulebooks.service.js';

interface NamedList {
  readonly id: string;
  readonly title: WordsDto;
}

/** A round of the sealed rulebook, and what of it is published. */
export interface RoundPart {
  readonly id: string;
  readonly title: WordsDto;
  /** `round`: the round itself, or the one that shows it. */
  readonly published: { round: string; version: number; publishedAt: string } | null;
  /** Its newest notice, whatever became of it; null where there was none. */
  readonly notice: NoticePart | null;
  readonly lists: (NamedList & { count: number })[];
}

/** An outcome whose lists are public, without places and scores. */
export interface NoticePart {
  readonly version: number;
  readonly openedAt: string;
  readonly endsAt: string | null;
  readonly publishedAt: string | null;
}

/** How an entry came out of a published round. */
export interface EntryResult {
  readonly round: string;
  readonly roundTitle: WordsDto;
  /** null: out of the ranking. */
  readonly place: number | null;
  readonly score: string | null;
  readonly out: { sentence: Sentence; reason: WordsDto | null; at: string | null } | null;
  readonly toCut: { list: NamedList; isOn: boolean; place: number; by: string } | null;
  readonly lists: NamedList[];
}

/** What is published about the entries of a contest: the lists that hold them and their results. */
export interface PublishedStandings {
  /** Entry numbers by `round.list`. */
  readonly lists: ReadonlyMap<string, readonly number[]>;
  resultsOf(number: number): Promise<EntryResult[]>;
  /** By number, in one turn. */
  resultsOfAll(numbers: readonly number[]): Promise<ReadonlyMap<number, EntryResult[]>>;
}

interface ShownRound {
  readonly round: string;
  readonly version: number;
  readonly ofRound: string;
  readonly lists: readonly { readonly id: string; readonly count: number }[];
}

/** Every round that some newest version shows: its own version where it is published itself, else the last that shows it. */
const SHOWN = `
  with newest as (
    select distinct on (round) round, version, round_position from outcome_versions
    where contest_id = $1 and ${IS_PUBLIC} order by round, version desc),
  shown as (
    select distinct on (of_round) round, version, of_round, position
    from newest join outcome_version_rounds using (round, version)
    where contest_id = $1 order by of_round, (of_round = round) desc, round_position desc)
  select round, version, of_round as "ofRound", coalesce((
      select json_agg(counted) from (
        select list ->> 'id' as id, sum((list ->> 'total')::int)::int as count
        from published_parts parts, jsonb_array_elements(parts.lists) with ordinality as listed (list, nth)
        where parts.contest_id = $1 and parts.round = shown.round and parts.version = shown.version
          and parts.of_round = shown.of_round
        group by 1 order by min(nth)) counted), '[]') as lists
  from shown order by shown.position`;

/** What results add to the pages of contests and entries: published things only. */
@Injectable()
export class ResultsPartsService {
  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly published: PublishedVersions,
    private readonly rows: PublishedRows,
    private readonly notices: Notices,
  ) {}

  /** The rounds of the sealed rulebook; one that is not published itself is shown by the round that it led to. */
  async rounds(contestId: string): Promise<RoundPart[]> {
    const [newest, publications, shown, notices] = await Promise.all([
      this.rulebooks.newestRules(contestId),
      this.published.publications(contestId),
      this.source.query<ShownRound[]>(SHOWN, [contestId]),
      this.notices.withLists(contestId),
    ]);
    const rules = (await this.rulesOf(publications[0])) ?? newest;
    return (rules?.rulebook.rounds ?? []).map(({ id, title }) => {
      const found = shown.find(({ ofRound }) => ofRound === id);
      const version = publications.find((each) => each.round === found?.round && each.version === found.version);
      const notice = notices.find(({ round }) => round === id);
      const part = { id, title, notice: notice === undefined ? null : noticeOf(notice) };
      if (rules === null) return { ...part, ...NOWHERE };
      const whole = publishedOf(rules, found, version);
      return whole === NOWHERE && notice !== undefined
        ? { ...part, ...NOWHERE, lists: proposedLists(rules, notice) }
        : { ...part, ...whole };
    });
  }

  publishedAt(contestIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    return this.published.newestDates(contestIds);
  }

  async standings(contestId: string): Promise<PublishedStandings> {
    const last = await this.published.findOrNull(contestId);
    const shortlists = await this.notices.shortlists(contestId);
    if (last === null) return { ...NOTHING, lists: shortlists };
    const { publication, rules } = last;
    const resultsOfAll = async (numbers: readonly number[]): Promise<ReadonlyMap<number, EntryResult[]>> => {
      const { places, outs } = await this.rows.standings(publication, ...numbers);
      const [placesOf, outsOf] = [grouped(places, entryOf), grouped(outs, entryOf)];
      return new Map(
        numbers.map((number) => [number, inOrder(placesOf.get(number) ?? [], outsOf.get(number) ?? [], rules)]),
      );
    };
    return {
      lists: new Map([...shortlists, ...(await this.lists(publication))]),
      resultsOf: async (number) => (await resultsOfAll([number])).get(number) ?? [],
      resultsOfAll,
    };
  }

  private async rulesOf(publication: Publication | undefined): Promise<CheckedRulebook | null> {
    if (publication === undefined) return null;
    const { contestId, rulebookVersion: version, hashes } = publication;
    return this.rulebooks.rules(contestId, { version, hash: hashes.rulebook });
  }

  private async lists({ contestId, round, version }: Publication): Promise<ReadonlyMap<string, readonly number[]>> {
    const rows = await this.source.query<{ id: string; numbers: number[] }[]>(
      `select of_round || '.' || list as id, array_agg(entry order by part, position) as numbers
       from published_list_members where contest_id = $1 and round = $2 and version = $3 group by 1`,
      [contestId, round, version],
    );
    return new Map(rows.map(({ id, numbers }) => [id, numbers]));
  }
}

const NOTHING: PublishedStandings = {
  lists: new Map(),
  resultsOf: () => Promise.resolve([]),
  resultsOfAll: () => Promise.resolve(new Map()),
};

const entryOf = ({ entry }: { readonly entry: number }): number => entry;

const inOrder = (places: readonly PlaceRow[], outs: readonly OutRow[], rules: CheckedRulebook): EntryResult[] =>
  rules.rulebook.rounds.flatMap(({ id }) => [
    ...places.filter(({ of_round }) => of_round === id).map((row) => placeResult(row, rules)),
    ...outs.filter(({ of_round }) => of_round === id).map((row) => outResult(row, rules)),
  ]);

const NOWHERE: Pick<RoundPart, 'published' | 'lists'> = { published: null, lists: [] };

function publishedOf(
  rules: CheckedRulebook,
  shown: ShownRound | undefined,
  publication: Publication | undefined,
): Pick<RoundPart, 'published' | 'lists'> {
  if (shown === undefined || publication === undefined) return NOWHERE;
  const { round, version, publishedAt } = publication;
  return {
    published: { round, version, publishedAt: publishedAt.toISOString() },
    lists: shown.lists.map(({ id, count }) => ({ id, count, title: listTitle(rules, shown.ofRound, id) })),
  };
}

const noticeOf = ({ version, openedAt, endsAt, publishedAt }: Notice): NoticePart => ({
  version,
  openedAt: openedAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
  publishedAt: publishedAt?.toISOString() ?? null,
});

function proposedLists(rules: CheckedRulebook, { round, lists }: NoticeLists): RoundPart['lists'] {
  const declared = rules.rulebook.rounds.find(({ id }) => id === round)?.lists ?? [];
  return declared.map(({ id }) => ({ id, count: lists.get(id) ?? 0, title: listTitle(rules, round, id) }));
}

const placeResult = ({ of_round, place, score, lists, to_cut }: PlaceRow, rules: CheckedRulebook): EntryResult => ({
  round: of_round,
  roundTitle: roundTitle(rules, of_round),
  place,
  score,
  out: null,
  toCut:
    to_cut === null
      ? null
      : {
          list: { id: to_cut.list, title: listTitle(rules, of_round, to_cut.list) },
          isOn: to_cut.isOn,
          place: to_cut.against.place,
          by: to_cut.by,
        },
  lists: lists.map((id) => ({ id, title: listTitle(rules, of_round, id) })),
});

const outResult = ({ of_round, sentence, decision }: OutRow, rules: CheckedRulebook): EntryResult => ({
  round: of_round,
  roundTitle: roundTitle(rules, of_round),
  place: null,
  score: null,
  out: { sentence, reason: decision?.reason ?? null, at: decision?.at ?? null },
  toCut: null,
  lists: [],
});
