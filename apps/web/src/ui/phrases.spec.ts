import { piecesOf } from './phrases';

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
