import type { Proposal } from '../../../../api/new-contest';
import { EMPTY_DRAFT, faultsOf, freeKey, moved, requestOf, withSource } from './contest-draft';

const proposal = (title: string, ...keys: string[]): Proposal => ({
  title: { zh: title },
  edition: null,
  lead: null,
  timeZone: 'Asia/Shanghai',
  organisers: [],
  contact: null,
  textNote: null,
  stages: keys.map((key) => ({
    key,
    kind: 'call',
    title: { zh: key, en: key },
    opens: null,
    note: null,
    missing: [],
  })),
  rulebook: null,
  rulebookHash: null,
});

const first = proposal('甲赛', 'call');
const drafted = withSource(EMPTY_DRAFT, first, null);
const complete = {
  ...drafted,
  slug: 'new-one',
  lead: { zh: ' 一次评选。 ', en: '' },
  organisers: { zh: '甲局\n\n乙局', en: 'A\n\nB' },
};

describe('a new contest as it is being typed', () => {
  it('takes the words of another source only where nobody has typed', () => {
    const other = proposal('乙赛', 'screening', 'final');
    expect(withSource(drafted, other, first).title.zh).toBe('乙赛');
    const named = withSource({ ...drafted, title: { zh: '我的大赛', en: '' } }, other, first);
    expect(named.title.zh).toBe('我的大赛');
    expect(named.stages.map(({ key }) => key)).toEqual(['screening', 'final']);
  });

  it('names what is missing by the paths that the api uses', () => {
    expect([...faultsOf(drafted)]).toEqual([
      ['slug', 'slug'],
      ['lead.zh', 'missing'],
      ['organisers', 'missing'],
    ]);
    expect(faultsOf(complete).size).toBe(0);
  });

  it('sees a stage that closes before it opens', () => {
    const stages = drafted.stages.map((stage) => ({
      ...stage,
      opensAt: '2031-02-01T09:00',
      closesAt: '2031-01-01T09:00',
    }));
    expect([...faultsOf({ ...complete, stages })]).toEqual([['stages[0].closesAt', 'order']]);
  });

  it('sends organisers line by line, and times as moments of the zone', () => {
    const stages = drafted.stages.map((stage) => ({ ...stage, opensAt: '2031-02-01T09:00' }));
    const source = { example: 'gz-2022' };
    const sent = requestOf({ draft: { ...complete, stages }, source, timeZone: 'Asia/Shanghai' });
    expect(sent).toMatchObject({
      example: 'gz-2022',
      lead: { zh: '一次评选。' },
      edition: null,
      organisers: [
        { zh: '甲局', en: 'A' },
        { zh: '乙局', en: 'B' },
      ],
    });
    expect(sent.stages?.[0]).toMatchObject({ opensAt: '2031-02-01T01:00:00.000Z', closesAt: null });
  });

  it('moves stages, and finds keys that are free', () => {
    const { stages } = withSource(EMPTY_DRAFT, proposal('甲赛', 'call', 'final'), null);
    expect(moved(stages, 1, -1).map(({ key }) => key)).toEqual(['final', 'call']);
    expect(freeKey('call', stages)).toBe('call-2');
    expect(freeKey('roadshow', stages)).toBe('roadshow');
  });
});
