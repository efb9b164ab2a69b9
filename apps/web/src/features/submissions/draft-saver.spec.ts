import { ApiProblem, Unreachable } from '../../api/problem';
import type { Draft, DraftChanges, SavedDraft } from '../../api/types';
import { DraftSaver } from './draft-saver';
import type { KeptDraft } from './kept-drafts';

const EMPTY: Draft = {
  title: '',
  titleEn: '',
  summary: '',
  summaryEn: '',
  description: '',
  descriptionEn: '',
  category: '',
  district: '',
  lead: '',
  leadEn: '',
  joint: [],
  keyFacts: [],
};

type Kept = Omit<KeptDraft, 'id'>;

/** A server with one draft, and a device that keeps what it is given. */
class World {
  versions: DraftChanges[] = [];
  kept: Kept | null = null;
  isCut = false;
  losesAnswer = false;

  readonly saver = new DraftSaver(
    {
      send: (sent) => this.take(sent),
      look: () => Promise.resolve(this.stored()),
      keep: (kept) => {
        this.kept = kept;
        return Promise.resolve();
      },
      onHeld: () => undefined,
    },
    this.stored(),
  );

  draft(): Draft {
    return Object.assign({ ...EMPTY }, ...this.versions) as Draft;
  }

  stored() {
    return { draft: this.draft(), version: this.versions.length, savedAt: null, missing: [] };
  }

  private take({ basedOn, changes }: { basedOn: number; changes: DraftChanges }): Promise<SavedDraft> {
    if (this.isCut) return Promise.reject(new Unreachable('cut'));
    const later = Object.assign({}, ...this.versions.slice(basedOn)) as DraftChanges;
    const isAsked = Object.entries(changes).some(
      ([field, value]) => field in later && later[field as 'title'] !== value,
    );
    if (isAsked) return Promise.reject(new ApiProblem(409, { code: 'submission.conflict' }));
    const others = Object.entries(later).filter(([field]) => !(field in changes));
    this.versions.push(changes);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      return Promise.reject(new Unreachable('lost'));
    }
    const version = this.versions.length;
    return Promise.resolve({
      version,
      savedAt: '2031-05-01T00:00:00.000Z',
      joined: Object.fromEntries(others),
      missing: [],
    });
  }
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe('a draft that saves itself', () => {
  it('is kept on the device before it is sent, and there no longer when the server has it', async () => {
    const world = new World();
    world.saver.type({ title: '\u6821\u95e8\u53e3' });
    await pass(0);
    expect(world.kept?.typed).toEqual({ title: '\u6821\u95e8\u53e3' });
    expect(world.saver.read()).toMatchObject({ unsent: ['title'], isKept: true, savedAt: null });
    await pass(1_000);
    expect(world.versions).toEqual([{ title: '\u6821\u95e8\u53e3' }]);
    expect(world.saver.read()).toMatchObject({ unsent: [], savedAt: '2031-05-01T00:00:00.000Z' });
    expect(world.kept).toBeNull();
  });

  it('sends nothing while characters are being put together', async () => {
    const world = new World();
    world.saver.compose(true);
    world.saver.type({ title: 'xiao' });
    await pass(5_000);
    expect(world.versions).toEqual([]);
    world.saver.type({ title: '\u6821' });
    world.saver.compose(false);
    await pass(1_000);
    expect(world.versions).toEqual([{ title: '\u6821' }]);
  });

  it('joins what others changed in other fields, and says so', async () => {
    const world = new World();
    world.versions.push({ lead: 'B' });
    world.saver.type({ title: 'A' });
    await pass(1_000);
    expect(world.saver.read()).toMatchObject({ typed: { title: 'A', lead: 'B' }, joined: ['lead'], asked: {} });
  });

  it('asks where both changed the same field, goes on with the others, and makes versions of both texts', async () => {
    const world = new World();
    world.versions.push({ title: 'theirs' });
    world.saver.type({ title: 'mine', lead: 'L' });
    await pass(1_000);
    expect(world.saver.read()).toMatchObject({ typed: { title: 'mine' }, asked: { title: 'theirs' } });
    expect(world.draft()).toMatchObject({ title: 'theirs', lead: 'L' });
    world.saver.choose('title', 'theirs');
    await pass(1_000);
    expect(world.versions.flatMap(({ title }) => title ?? [])).toEqual(['theirs', 'mine', 'theirs']);
    expect(world.saver.read()).toMatchObject({ typed: { title: 'theirs' }, asked: {}, unsent: [] });
  });

  it('keeps one\u2019s own text where that is chosen', async () => {
    const world = new World();
    world.versions.push({ title: 'theirs' });
    world.saver.type({ title: 'mine' });
    await pass(1_000);
    world.saver.choose('title', 'mine');
    await pass(1_000);
    expect(world.draft().title).toBe('mine');
  });

  it('asks about what others changed while the answer was on its way', async () => {
    const world = new World();
    world.saver.type({ title: 'A' });
    world.versions.push({ summary: 'theirs' });
    await pass(600);
    world.saver.type({ title: 'A' });
    await pass(699);
    const sending = pass(1);
    world.saver.type({ summary: 'mine' });
    await sending;
    await pass(0);
    expect(world.saver.read().typed.summary).toBe('mine');
    await pass(2_000);
    expect(world.saver.read().asked).toEqual({ summary: 'theirs' });
  });

  it('knows its own text again when the answer was lost on its way', async () => {
    const world = new World();
    world.losesAnswer = true;
    world.saver.type({ title: 'A' });
    await pass(700);
    world.saver.type({ title: 'AB' });
    await pass(30_000);
    expect(world.draft().title).toBe('AB');
    expect(world.saver.read()).toMatchObject({ unsent: [], asked: {}, trouble: null });
  });

  it('is out of reach until an answer has come, and then stored as it was typed last', async () => {
    const world = new World();
    world.isCut = true;
    world.saver.type({ title: 'A' });
    await pass(30_000);
    expect(world.saver.read()).toMatchObject({ unsent: ['title'], isKept: true, trouble: { kind: 'unreachable' } });
    world.isCut = false;
    world.saver.type({ title: 'B' });
    await pass(30_000);
    expect(world.draft().title).toBe('B');
    expect(world.saver.read().trouble).toBeNull();
  });

  it('goes on with what an earlier page has kept, on the version that that page knew', async () => {
    const world = new World();
    world.versions.push({ title: 'theirs' });
    const kept = { id: 'a', typed: { title: 'mine' }, basedOn: 0, unanswered: {}, keptAt: 1 };
    world.saver.takeOver([kept]);
    await pass(1_000);
    expect(world.saver.read()).toMatchObject({ typed: { title: 'mine' }, asked: { title: 'theirs' } });
  });
});
