import { words } from '../contest.js';
import type { JsonObject } from '../json.js';

export const attributes: JsonObject = {
  category: [
    { id: 'film', title: words('影片', 'Films') },
    { id: 'song', title: words('歌曲', 'Songs') },
  ],
  district: true,
};

const halls = [
  { id: 'north', title: words('北馆', 'North hall'), weight: 1 },
  { id: 'south', title: words('南馆', 'South hall'), weight: 2 },
];

/** Every form, quota, window, identity level and kind of totals. */
export const channels: JsonObject[] = [
  {
    id: 'web',
    title: words('网络投票', 'Online vote'),
    kind: 'online',
    form: {
      kind: 'choose',
      from: 1,
      to: 5,
      repeat: true,
      shared: false,
      per: { attribute: 'category', from: 0, to: 3 },
    },
    quotas: [
      { ballots: 1, per: 'voter', window: { every: 'day', from: '08:30' }, perEntry: true, distinct: true },
      { ballots: 20, per: 'address', window: 'contest', across: ['web', 'paper'] },
    ],
    identity: 'device',
    totals: 'public',
    groups: halls,
    axes: { group: words('展馆', 'hall') },
    weight: 0.75,
  },
  {
    id: 'paper',
    title: words('纸质选票', 'Paper ballots'),
    kind: 'imported',
    form: { kind: 'choose', from: 1, to: 1 },
    identity: 'person',
    totals: 'hidden',
    groups: halls,
    weight: 0.25,
  },
  {
    id: 'divided',
    title: words('平分选票', 'Divided ballots'),
    kind: 'online',
    form: { kind: 'choose', from: 0, to: 3, shared: true },
    quotas: [{ ballots: 3, per: 'voter', window: { every: 'hour' } }],
    identity: 'mail',
    totals: { at: ['09:00', '18:00'] },
  },
  {
    id: 'ranked',
    title: words('排序选票', 'Ranked ballots'),
    kind: 'online',
    form: { kind: 'rank', places: 3 },
    quotas: [{ ballots: 2, per: 'voter', window: { minutes: 90 } }],
    identity: 'sms',
    sessions: true,
  },
  {
    id: 'duels',
    title: words('对决选票', 'Duels'),
    kind: 'imported',
    form: { kind: 'rank', places: 2 },
  },
  {
    id: 'starred',
    title: words('打分选票', 'Points by the public'),
    kind: 'online',
    form: { kind: 'points', to: 5, sum: 10 },
    quotas: [{ ballots: 1, per: 'voter', window: { apartMinutes: 15 } }],
    identity: 'code',
  },
  {
    id: 'graded',
    title: words('等级选票', 'Grades by the public'),
    kind: 'online',
    form: {
      kind: 'grade',
      scale: [
        { id: 'good', title: words('好', 'Good'), value: 2 },
        { id: 'fair', title: words('中', 'Fair'), value: '1/2' },
        { id: 'poor', value: 0 },
      ],
    },
    identity: 'account',
  },
];

const criterion = (id: string, zh: string, en: string, over: JsonObject): JsonObject => ({
  id,
  title: words(zh, en),
  ...over,
});

export const panels: JsonObject[] = [
  {
    id: 'experts',
    title: words('专家', 'Experts'),
    criteria: [
      criterion('idea', '创意', 'Idea', {
        weight: 0.625,
        scale: { from: 0, to: 10, step: 0.5 },
        commentAt: { from: 9, to: 2, atLeast: 10 },
      }),
      criterion('craft', '技艺', 'Craft', { weight: 0.375, scale: { from: 0, to: 10, step: 0.25 } }),
    ],
    judges: { atLeast: 3 },
    partial: false,
    blind: true,
  },
  {
    id: 'rankings',
    title: words('排名评委', 'Ranking judges'),
    criteria: [criterion('place', '名次', 'Place', { scale: { from: 1, to: 6, step: 1 } })],
    judges: { atLeast: 1 },
  },
  {
    id: 'dives',
    title: words('跳水裁判', 'Diving judges'),
    criteria: [criterion('mark', '分数', 'Mark', { scale: { from: 0, to: 10, step: '1/2' } })],
    judges: { atLeast: 1 },
    groups: true,
    sessions: [
      { id: 'morning', title: words('上午', 'Morning'), weight: 1 },
      { id: 'evening', title: words('晚上', 'Evening'), weight: 3 },
    ],
    items: [
      { id: 'front', title: words('向前', 'Front'), weight: 1.5 },
      { id: 'back', title: words('向后', 'Back'), weight: 1 },
    ],
    axes: { group: words('国家', 'country'), session: words('时段', 'part of the day'), item: words('动作', 'dive') },
  },
];

export const facts: JsonObject[] = [
  { id: 'self', title: words('自评', 'Self-score'), kind: 'number' },
  { id: 'complete', title: words('材料齐全', 'Papers complete'), kind: 'pass' },
  { id: 'heat', title: words('预赛名次', 'Place in the heat'), kind: 'place' },
  {
    id: 'laps',
    title: words('圈数', 'Laps'),
    kind: 'number',
    groups: [
      { id: 'red', weight: 2 },
      { id: 'blue', weight: 5 },
    ],
    sessions: true,
    items: [
      { id: 'long', weight: 3 },
      { id: 'short', weight: 4 },
    ],
  },
];
