import { piecesOf } from './phrases';

const split = (text: string): string[] => text.split('|');

describe('the pieces of a Chinese title', () => {
  it('never begin with a closing mark', () => {
    expect(piecesOf('益路|穗行|，|绘就|新|画卷', split)).toEqual(['益路', '穗行，', '绘就', '新', '画卷']);
  });

  it('never end with an opening mark', () => {
    expect(piecesOf('培育|信访|“|家|文化|”', split)).toEqual(['培育', '信访', '“家', '文化”']);
  });

  it('keep every character', () => {
    const title = '“智慧+”创新推动建设领域实名制与工人工资分账管理工作';
    expect(piecesOf(title).join('')).toBe(title);
    expect(piecesOf(title).length).toBeGreaterThan(5);
  });
});
