import type { Announcement } from '../../api/types';
import { announcementText } from './announcement-text';

const announcement = {
  lists: [
    {
      id: 'ten',
      title: { zh: '十大', en: 'Top ten' },
      part: null,
      partTitle: null,
      isFull: true,
      entries: [
        {
          number: 1,
          title: { zh: '电梯', en: 'Lifts' },
          isSample: false,
          writeUp: { zh: '装了电梯。' },
          submitters: [{ zh: '甲局', en: 'Bureau A' }, { zh: '乙局' }],
        },
      ],
    },
    {
      id: 'rest',
      title: { zh: '优秀' },
      part: 'arts',
      partTitle: { zh: '作品', en: 'Works' },
      isFull: false,
      entries: [
        { number: 11, title: { zh: '议事厅' }, isSample: true, writeUp: null, submitters: [{ zh: '丙' }] },
        { number: 12, title: { zh: '一张图' }, isSample: false, writeUp: null, submitters: [{ zh: '丁' }] },
      ],
    },
  ],
} as unknown as Announcement;

const phrases = { head: ['揭晓', '2023年5月19日'], sample: '（示例）', warning: '模拟数据', foot: ['第 1 版'] };

describe('the announcement as text', () => {
  it('is what a newspaper would print', () => {
    expect(announcementText(announcement, 'zh', phrases)).toBe(
      [
        '模拟数据',
        '揭晓\n2023年5月19日',
        '十大',
        '1、电梯（甲局、乙局）\n装了电梯。',
        '作品 优秀',
        '11、议事厅（示例）（丙）\n12、一张图（丁）',
        '第 1 版',
      ].join('\n\n'),
    );
  });

  it('falls back to Chinese where English is missing, and warns of nothing real', () => {
    const text = announcementText(announcement, 'en', { ...phrases, warning: null, sample: ' (sample)' });
    expect(text).toContain('1. Lifts (Bureau A; ');
    expect(text).toContain('装了电梯。');
    expect(text).not.toContain('模拟数据');
  });
});
