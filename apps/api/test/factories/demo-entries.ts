/** Entries of the demo, as readers looked for them. */
export const demoEntries = [
  {
    number: 1,
    title: {
      zh: '“352”工作法筑牢城中村安全防护圈',
      en: 'The “352” method: a firm ring of safety around urban villages',
    },
    summary: {
      zh: '从每栋楼到五类位置，再到整片村子，“352”工作法用于48个城中村；2022年盗窃警情同比下降10%。',
      en: 'From each building to five kinds of place to the village as a whole, the “352” method is at work in 48 urban villages; burglary reports fell by 10% in 2022.',
    },
    submitters: [
      {
        name: {
          zh: '白云区委政法委',
          en: 'Political and Legal Affairs Commission of the Baiyun District Party Committee',
        },
        role: 'lead',
      },
      {
        name: {
          zh: '广州市公安局白云区分局',
          en: 'Baiyun District Branch, Guangzhou Municipal Public Security Bureau',
        },
        role: 'joint',
      },
    ],
  },
  {
    number: 2,
    title: {
      zh: '打造党建引领下的群众满意、多功能社会治理共同体',
      en: 'Building a multi-purpose community for social governance that satisfies the public, led by Party building',
    },
    summary: {
      zh: '全省首家区级社会治理服务中心，12个部门同在一处，累计接待来访66,700人次、受理25,917宗。',
      en: 'The first district-level service centre for social governance in the province: 12 departments under one roof, 66,700 visits received and 25,917 cases accepted.',
    },
    submitters: [
      {
        name: {
          zh: '黄埔区委政法委',
          en: 'Political and Legal Affairs Commission of the Huangpu District Party Committee',
        },
        role: 'lead',
      },
    ],
  },
  {
    number: 3,
    title: {
      zh: '创新旧楼加装电梯法治保障体系',
      en: 'A new system of legal safeguards for adding lifts to old buildings',
    },
    summary: {
      zh: '至少5万栋旧楼需要电梯；有法治作保障，到2022年底已批准加装14,119台，受益者超过一百万人。',
      en: 'At least 50,000 old buildings need a lift. With legal safeguards in place, 14,119 lifts had been approved by the end of 2022, to the benefit of over one million people.',
    },
    submitters: [
      { name: { zh: '广州市司法局', en: 'Guangzhou Municipal Justice Bureau' }, role: 'lead' },
      {
        name: { zh: '广州市规划和自然资源局', en: 'Guangzhou Municipal Planning and Natural Resources Bureau' },
        role: 'joint',
      },
    ],
  },
  {
    number: 5,
    title: {
      zh: '“129”模式引导社会组织参与乡村治理现代化体系建设',
      en: 'The “129” model: guiding social organisations into the building of modern rural governance',
    },
    summary: {
      zh: '一个核心、两级平台、九步孵化：从化区自2019年起引导社会组织参与乡村治理。',
      en: 'One core, two platforms, nine steps of incubation: since 2019 Conghua has been guiding social organisations into rural governance.',
    },
    submitters: [
      {
        name: {
          zh: '从化区委政法委',
          en: 'Political and Legal Affairs Commission of the Conghua District Party Committee',
        },
        role: 'lead',
      },
      { name: { zh: '从化区民政局', en: 'Conghua District Civil Affairs Bureau' }, role: 'joint' },
    ],
  },
  {
    number: 8,
    title: {
      zh: '“智慧+”创新推动建设领域实名制与工人工资分账管理工作',
      en: '“Smart+”: real-name registration and separate wage accounts in the construction sector',
    },
    summary: {
      zh: '314.23万名建筑工人实名登记，接近一千亿元工资经平台发放。',
      en: 'Some 3.14 million construction workers are registered by their real names, and nearly CNY 100 billion in wages has been paid through the platform.',
    },
    submitters: [
      {
        name: { zh: '广州市住房城乡建设局', en: 'Guangzhou Municipal Housing and Urban-Rural Development Bureau' },
        role: 'lead',
      },
    ],
  },
  {
    number: 9,
    title: {
      zh: '党建引领创新培育信访“家文化”',
      en: 'Party building leads the way: fostering a “family culture” in letters and visits',
    },
    summary: {
      zh: '自2022年起，市信访局以党建引领，在信访工作中培育“家文化”，11个区全部参加。',
      en: 'Since 2022, led by Party building, the city’s Letters and Visits Bureau has been fostering a “family culture” in its work; all 11 districts take part.',
    },
    submitters: [{ name: { zh: '广州市信访局', en: 'Guangzhou Municipal Letters and Visits Bureau' }, role: 'lead' }],
  },
  {
    number: 12,
    title: { zh: '河涌巡护一张图', en: 'One map for the creek patrols' },
    summary: {
      zh: '示例项目：巡河的人各走一段，看到的都记在同一张图上。',
      en: 'Sample entry: Each patrol walks its own stretch of the creek, and all of them record what they see on one map.',
    },
    submitters: [
      { name: { zh: '示例单位戊', en: 'Sample body E' }, role: 'lead' },
      { name: { zh: '示例单位辛', en: 'Sample body H' }, role: 'joint' },
    ],
  },
  {
    number: 14,
    title: { zh: '独居老人敲门探访', en: 'A knock on the door for those who live alone' },
    summary: {
      zh: '示例项目：志愿者按约好的日子上门，陪独居老人说说话，也看看家里安不安全。',
      en: 'Sample entry: On agreed days volunteers call on elderly people who live alone, to chat and to see that the home is safe.',
    },
    submitters: [{ name: { zh: '示例单位庚', en: 'Sample body G' }, role: 'lead' }],
  },
  {
    number: 16,
    title: { zh: '校门口十五分钟', en: 'Fifteen minutes at the school gate' },
    summary: {
      zh: '示例项目：上学放学各管十五分钟，让校门口的车和人错开走。',
      en: 'Sample entry: Fifteen minutes before and after school, cars and pedestrians at the gate are kept apart.',
    },
    submitters: [
      { name: { zh: '示例单位甲', en: 'Sample body A' }, role: 'lead' },
      { name: { zh: '示例单位丁', en: 'Sample body D' }, role: 'joint' },
    ],
  },
  {
    number: 18,
    title: { zh: '物业纠纷联席会', en: 'Round table on property disputes' },
    summary: {
      zh: '示例项目：业主、物业和社区定期坐到一起，先谈清账目，再谈服务。',
      en: 'Sample entry: Owners, managers and the community meet regularly: accounts first, service next.',
    },
    submitters: [{ name: { zh: '示例单位丙', en: 'Sample body C' }, role: 'lead' }],
  },
  {
    number: 19,
    title: { zh: '夜市共治公约', en: 'The night market’s own rules' },
    summary: {
      zh: '示例项目：摊主、住户和食客一起定下收摊的时间和洗地的班次。',
      en: 'Sample entry: Stallholders, residents and guests agree together on closing time and on who washes the ground.',
    },
    submitters: [{ name: { zh: '示例单位辛', en: 'Sample body H' }, role: 'lead' }],
  },
  {
    number: 29,
    title: { zh: '小区门禁共管', en: 'Shared keys to the gate' },
    summary: {
      zh: '示例项目：门禁的规矩由住户定，开门记录由三方一起保管。',
      en: 'Sample entry: Residents set the rules of the gate, and three parties keep the entry log together.',
    },
    submitters: [{ name: { zh: '示例单位乙', en: 'Sample body B' }, role: 'lead' }],
  },
  {
    number: 34,
    title: { zh: '早市流动服务台', en: 'The desk that goes to the morning market' },
    summary: {
      zh: '示例项目：服务台跟着早市走，买菜的工夫就把证明办了。',
      en: 'Sample entry: The desk follows the morning market, and papers are done while people shop.',
    },
    submitters: [{ name: { zh: '示例单位丙', en: 'Sample body C' }, role: 'lead' }],
  },
  {
    number: 35,
    title: { zh: '末班车守候', en: 'Waiting for the last bus' },
    summary: {
      zh: '示例项目：末班车到站时，站台上有人亮着灯等。',
      en: 'Sample entry: When the last bus comes in, someone waits at the stop with a lamp.',
    },
    submitters: [{ name: { zh: '示例单位辛', en: 'Sample body H' }, role: 'lead' }],
  },
  {
    number: 36,
    title: { zh: '无障碍坡道地图', en: 'A map of step-free ways' },
    summary: {
      zh: '示例项目：轮椅走得通的路画成一张图，走不通的地方标上原因。',
      en: 'Sample entry: Ways that a wheelchair can take are drawn on a map, and where it cannot pass the reason is marked.',
    },
    submitters: [
      { name: { zh: '示例单位戊', en: 'Sample body E' }, role: 'lead' },
      { name: { zh: '示例单位辛', en: 'Sample body H' }, role: 'joint' },
    ],
  },
  {
    number: 46,
    title: { zh: '电梯故障一键报', en: 'One button for a broken lift' },
    summary: {
      zh: '示例项目：轿厢里贴一个编号，按一下就知道是哪部梯、找谁修。',
      en: 'Sample entry: A number in the cabin tells at one press which lift it is and who repairs it.',
    },
    submitters: [{ name: { zh: '示例单位庚', en: 'Sample body G' }, role: 'lead' }],
  },
  {
    number: 49,
    title: { zh: '静音钟', en: 'The quiet clock' },
    summary: {
      zh: '示例项目：楼里约定装修和练琴的钟点，贴在电梯口。',
      en: 'Sample entry: A building agrees on hours for drilling and for practising, and posts them by the lift.',
    },
    submitters: [{ name: { zh: '示例单位己', en: 'Sample body F' }, role: 'lead' }],
  },
  {
    number: 71,
    title: { zh: '深夜倾听热线', en: 'The late-night line' },
    summary: {
      zh: '示例项目：夜里十点到两点，有人接电话，听你把话说完。',
      en: 'Sample entry: From ten at night till two someone answers the phone and hears you out.',
    },
    submitters: [{ name: { zh: '示例单位丁', en: 'Sample body D' }, role: 'lead' }],
  },
];
