/** Bodies of requests with valid defaults; a test states what matters to it. */
export const aContest = (changes: object = {}) => ({
  slug: 'spring-2031',
  title: { zh: '春季大赛', en: 'Spring contest' },
  edition: null,
  lead: { zh: '一次小小的评选。', en: 'A small contest.' },
  timeZone: 'Asia/Shanghai',
  organisers: [{ zh: '组委会', en: 'The committee' }],
  isSimulated: false,
  isImported: true,
  simulatedNote: null,
  contact: null,
  textNote: null,
  stages: [
    aStage(),
    aStage({
      key: 'ballots',
      kind: 'ballots',
      title: { zh: '投票' },
      opens: 'isImported' in changes && changes.isImported === false ? { channels: ['web'] } : null,
    }),
  ],
  ...changes,
});

export const aStage = (changes: object = {}) => ({
  key: 'call',
  kind: 'call',
  title: { zh: '征集', en: 'Call for entries' },
  opensAt: '2031-03-01T00:00:00Z',
  closesAt: '2031-04-01T00:00:00Z',
  note: null,
  ...changes,
});

export const anEntry = (changes: object = {}) => ({
  number: 1,
  title: { zh: '第一个项目', en: 'The first entry' },
  shortTitle: null,
  summary: { zh: '一句话。', en: 'One sentence.' },
  description: { zh: '**粗。**字' },
  writeUp: { zh: '颁奖词。', en: 'A write-up.' },
  category: null,
  district: null,
  isSample: false,
  keyFacts: [],
  submitters: [{ name: { zh: '牵头单位', en: 'Lead submitter' }, role: 'lead' }],
  ...changes,
});

export const aStop = (changes: object = {}) => ({
  position: 1,
  name: { zh: '第一站', en: 'First stop' },
  outlet: null,
  venue: { zh: '广场' },
  city: { zh: '广州', en: 'Guangzhou' },
  startsAt: '2031-05-01T06:00:00Z',
  isExample: false,
  appearances: [{ number: 1, position: 1, startsAt: '2031-05-01T06:00:00Z', minutes: 8 }],
  coverage: [
    {
      number: 1,
      title: { zh: '报道' },
      outlet: { zh: '日报' },
      url: 'https://news.example/1',
      publishedOn: '2031-05-02',
      medium: 'video',
      minutes: 3,
      isExample: false,
    },
  ],
  ...changes,
});
