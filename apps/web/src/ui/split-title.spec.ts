import { clausesOf, piecesOf, splitTitle, splitWith } from './split-title';

const split = (text: string): string[] => text.split('|');

describe('the pieces of a Chinese title', () => {
  it.each([
    ['never begin with a closing mark', '益路|穗行|，|绘就|新|画卷', ['益路', '穗行，', '绘就新', '画卷']],
    ['never end with an opening mark', '培育|信访|“|家|文化|”', ['培育', '信访', '“家', '文化”']],
    ['hold single characters in a row together', '创新|项目|大|赛', ['创新', '项目', '大赛']],
    ['begin with a single character only where nothing stands before it', '为|基层|社会', ['为', '基层', '社会']],
    ['begin with a single character behind a space', '建设| |为|基层|社会', ['建设', ' ', '为基层', '社会']],
  ])('%s', (_, text, pieces) => expect(piecesOf(text, split)).toEqual(pieces));

  it('keep every character', () => {
    const title = '“智慧+”创新推动建设领域实名制与工人工资分账管理工作';
    expect(piecesOf(title).join('')).toBe(title);
    expect(piecesOf(title).length).toBeGreaterThan(5);
  });
});

describe('the breaks of a title', () => {
  it('are those that its author has set', () => {
    expect(splitTitle('“352”工作法\u200b筑牢城中村\u200b安全防护圈')).toEqual([
      '“352”工作法',
      '筑牢城中村',
      '安全防护圈',
    ]);
  });

  it('cut no word of which the text speaks elsewhere', () => {
    const title = '“352”工作法筑牢城中村安全防护圈';
    const cut = piecesOf(title);
    expect(cut).not.toContain('城中村');
    const held = splitWith(`城中村面积大。${title}`)(title);
    expect(held.some((piece) => piece.includes('城中村'))).toBe(true);
    expect(held.join('')).toBe(title);
  });

  it('hold a word together with those before it only where the text does', () => {
    const words = '“352”工作法用于48个城中村。';
    expect(splitWith(words)('“352”工作法筑牢城中村安全防护圈')).toEqual([
      '“352”',
      '工作法',
      '筑牢',
      '城中村',
      '安全',
      '防护圈',
    ]);
  });

  it.each(['老街坊议事厅', '城中村的老街坊'])(
    'keep every character of %s, also of words that stand elsewhere',
    (title) => {
      expect(splitWith('老街坊说，城中村变了。')(title).join('')).toBe(title);
    },
  );

  it('are no fewer because the title itself is repeated', () => {
    const title = '创新旧楼加装电梯法治保障体系';
    expect(splitWith(`${title}\n${title}`)(title)).toEqual(piecesOf(title));
  });
});

describe('the clauses of a title', () => {
  it.each([
    ['益路|穗行，|绘就|新画卷', ['益路|穗行，', '绘就|新画卷']],
    ['两个|中心|建设| |为|基层', ['两个|中心|建设| ', '为|基层']],
    ['一张图', ['一张图']],
  ])('%s', (pieces, clauses) => {
    expect(clausesOf(split(pieces)).map((clause) => clause.join('|'))).toEqual(clauses);
  });
});
