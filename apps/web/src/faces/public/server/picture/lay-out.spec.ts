import { readFileSync } from 'node:fs';
import path from 'node:path';
import { splitTitle } from '../../../../ui/split-title';
import { layOut } from './lay-out';
import { widthOf } from './text-width';
import { WREATH } from './wreath';

const ROOM = { width: 784, sizes: [54, 42, 31], height: 168, weight: 'bold' } as const;

describe('a title in a picture', () => {
  it('breaks between its clauses, as large as it can', () => {
    expect(layOut(splitTitle('打造党建引领下的群众满意\u3001多功能社会治理共同体'), ROOM)).toEqual({
      size: 54,
      lines: ['打造党建引领下的群众满意\u3001', '多功能社会治理共同体'],
    });
  });

  it('breaks where its author has set a break', () => {
    const pieces = splitTitle(`${'\u4e00'.repeat(9)}\u200b${'\u4e8c'.repeat(9)}`);
    expect(layOut(pieces, ROOM).lines).toEqual(['\u4e00'.repeat(9), '\u4e8c'.repeat(9)]);
  });

  it('is set smaller where it is long, and cut where it has no room at all', () => {
    const long = layOut([...'\u957f'.repeat(50)], ROOM);
    expect([long.size, long.lines.join('').length]).toEqual([42, 50]);
    const endless = layOut(splitTitle('\u957f'.repeat(200)), ROOM);
    expect([endless.size, endless.lines.length]).toEqual([31, 4]);
    expect(endless.lines[3]).toMatch(/\u2026$/);
    for (const line of endless.lines) expect(widthOf(line, 'bold') * 31).toBeLessThanOrEqual(ROOM.width);
  });
});

it('has the wreath of the pages', () => {
  const svg = readFileSync(path.join(__dirname, '../../../../features/results/laurels.svg'), 'utf8');
  for (const part of Object.values(WREATH)) expect(svg).toContain(`"${part}"`);
});
