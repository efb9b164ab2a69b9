import { groupNotes } from './stage-notes';

describe('the notes on stages', () => {
  it('are said once for all stages of which they are true, and not at all where there is none', () => {
    const title = (zh: string) => ({ zh });
    const notes = groupNotes([
      { title: title('征集'), note: { zh: '见报' } },
      { title: title('初评'), note: { zh: '示例' } },
      { title: title('巡展'), note: null },
      { title: title('评审'), note: { zh: '示例' } },
    ]);
    expect(notes.map(({ note, titles }) => [note.zh, titles.map(({ zh }) => zh)])).toEqual([
      ['见报', ['征集']],
      ['示例', ['初评', '评审']],
    ]);
  });
});
