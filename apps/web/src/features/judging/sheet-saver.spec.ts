import { ApiProblem, Unreachable } from '../../api/problem';
import type { CriterionMark, JudgedPanel, SavedSheet, SheetVersion } from '../../api/types';
import type { KeptSheet } from './kept-sheets';
import { SheetSaver } from './sheet-saver';

const criterion = (id: string) => ({
  id,
  title: { zh: id },
  weight: null,
  scale: { from: 0, to: 100, step: 1 },
  commentAt: null,
});

const panel: JudgedPanel = {
  id: 'jury',
  title: { zh: '评委' },
  criteria: [criterion('a'), criterion('b')],
  atLeast: 1,
  isPartial: false,
  round: 'first',
  roundTitle: { zh: '初评' },
};

const sheet = (version: number, a: number | null, b: number | null = null): SheetVersion => ({
  version,
  criteria: [
    { criterion: 'a', mark: a, comment: '' },
    { criterion: 'b', mark: b, comment: '' },
  ],
  total: null,
  savedAt: version === 0 ? null : '2031-05-01T00:00:00.000Z',
  device: null,
});

type Kept = Omit<KeptSheet, 'id' | 'number'>;

/** A server with one sheet, and a device that keeps what it is given. */
class World {
  stored = sheet(0, null);
  versions: (readonly CriterionMark[])[] = [];
  kept: Kept | null = null;
  isCut = false;
  losesAnswer = false;
  cannotKeep = false;

  readonly saver = new SheetSaver(
    {
      panel,
      send: (sent) => this.take(sent),
      keep: (kept) => {
        if (this.cannotKeep) return Promise.reject(new Error('full'));
        this.kept = kept;
        return Promise.resolve();
      },
      onSaved: () => undefined,
      onHeld: () => undefined,
    },
    sheet(0, null),
  );

  private take({ basedOn, criteria }: { basedOn: number; criteria: CriterionMark[] }): Promise<SavedSheet> {
    if (this.isCut) return Promise.reject(new Unreachable('cut'));
    if (basedOn !== this.stored.version) {
      const sheets = { sent: sheet(basedOn, null), stored: this.stored };
      return Promise.reject(new ApiProblem(409, { code: 'sheet.stale', sheets }));
    }
    this.stored = { ...sheet(basedOn + 1, null), criteria };
    this.versions.push(criteria);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      return Promise.reject(new Unreachable('lost'));
    }
    return Promise.resolve({ sheet: this.stored, state: 'draft', marked: 1, serverTime: '2031-05-01T00:00:00.000Z' });
  }

  marks(): (number | string | null)[] {
    return this.stored.criteria.map(({ mark }) => mark);
  }
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe('a sheet that saves itself', () => {
  it('is kept on the device before it is sent, and there no longer when the server has it', async () => {
    const world = new World();
    world.saver.type('a', { mark: '87' });
    await pass(0);
    expect(world.kept?.typed['a']?.mark).toBe('87');
    expect(world.saver.read()).toMatchObject({ isUnsent: true, isKept: true });
    await pass(1_000);
    expect(world.marks()).toEqual([87, null]);
    expect(world.saver.read()).toMatchObject({ isUnsent: false, trouble: null });
    expect(world.kept).toBeNull();
  });

  it('is out of reach until an answer has come, and then stored as it was typed last', async () => {
    const world = new World();
    world.isCut = true;
    world.saver.type('a', { mark: '60' });
    await pass(30_000);
    world.saver.type('a', { mark: '61' });
    await pass(30_000);
    expect(world.saver.read()).toMatchObject({ isUnsent: true, isKept: true, trouble: { kind: 'unreachable' } });
    world.isCut = false;
    await pass(30_000);
    expect(world.marks()).toEqual([61, null]);
    expect(world.saver.read().trouble).toBeNull();
  });

  it('says so where the device cannot keep it', async () => {
    const world = new World();
    [world.isCut, world.cannotKeep] = [true, true];
    world.saver.type('a', { mark: '60' });
    await pass(1_000);
    expect(world.saver.read().isKept).toBe(false);
  });

  it('knows its own version again when the answer was lost on its way', async () => {
    const world = new World();
    world.losesAnswer = true;
    world.saver.type('a', { mark: '70' });
    await pass(400);
    world.saver.type('b', { mark: '71' });
    await pass(30_000);
    expect(world.marks()).toEqual([70, 71]);
    expect(world.saver.read()).toMatchObject({ isUnsent: false, trouble: null });
  });

  it('overwrites nothing that another page has stored: both become versions, the chosen one the last', async () => {
    const world = new World();
    world.stored = sheet(1, 84);
    world.saver.type('a', { mark: '87' });
    world.saver.type('b', { mark: '88' });
    await pass(1_000);
    expect(world.saver.read().trouble).toMatchObject({ kind: 'stale', stored: { version: 1 } });
    expect(world.versions).toEqual([]);
    world.saver.choose({ a: { mark: '84', comment: '' }, b: { mark: '88', comment: '' } });
    await pass(1_000);
    expect(world.versions.map((criteria) => criteria.map(({ mark }) => mark))).toEqual([
      [87, 88],
      [84, 88],
    ]);
    expect(world.saver.read()).toMatchObject({ isUnsent: false, trouble: null, typed: { a: { mark: '84' } } });
  });

  it('keeps the stored mark where a number is off the scale, and saves the rest', async () => {
    const world = new World();
    world.saver.type('a', { mark: '50' });
    await pass(1_000);
    world.saver.type('a', { mark: '108' });
    world.saver.type('b', { mark: '40' });
    await pass(1_000);
    expect(world.marks()).toEqual([50, 40]);
    expect(world.saver.read()).toMatchObject({ isUnsent: true, wrong: ['a'], typed: { a: { mark: '108' } } });
  });

  it('shows what is newer on the server only where nothing is unsent', async () => {
    const world = new World();
    world.saver.refresh(sheet(2, 10));
    expect(world.saver.read().typed['a']?.mark).toBe('10');
    world.isCut = true;
    world.saver.type('a', { mark: '20' });
    await pass(1_000);
    world.saver.refresh(sheet(3, 30));
    expect(world.saver.read().typed['a']?.mark).toBe('20');
  });
});
