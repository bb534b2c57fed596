/** Words of the Findings view. */
export const findings = {
  title: '线索',
  found: (n: string, very: string, unusual: string) =>
    `${n} 条线索${very === '0' ? '' : `，${very} 条很不寻常`}${unusual === '0' ? '' : `，${unusual} 条不寻常`}`,
  none: '没有突出之处',
  noneOf: '所选类别没有线索',
  nothing: (looked: string) => `共比较 ${looked} 次，没有新的零申请，也没有超出偶然范围的变化。`,
  noPairs: '所选年报没有可以比较的：线索由同一机关两年对照得出，请放宽年份或机关。',
  subtitle: (years: string) => `${years}，逐个机关与其上一年、复议与诉讼与其他机关相比；越不寻常越靠前。`,
  order:
    '假如什么都没有变，仅凭偶然出现这样大的差别，概率越小越靠前。很不寻常：概率小于百万分之一；不寻常：小于千分之一；其余为值得一看。并列时，件数多的、年份近的在前。',
  kindsChosen: '线索类别',
  allKinds: '全部类别',
  kinds: {
    newZero: '新的零申请',
    firstActivity: '多年为零后有申请',
    rateChange: '比率变化',
    reasonDoubled: '理由倍增',
    corrections: '纠错集中',
  },
  grades: { very: '很不寻常', unusual: '不寻常', look: '值得一看' },
  share: (percent: string, ratio: string) => `${percent}（${ratio}）`,
  said: {
    newZero: (agency: string, year: number, reports: string, years: string, cases: string) =>
      `${agency} ${year} 年确认为零申请；此前 ${reports} 份年报（${years}）共新收 ${cases} 件`,
    firstActivity: (agency: string, year: number, years: string, zeros: string, cases: string) =>
      `${agency} ${years}连续 ${zeros} 年确认为零之后，${year} 年新收 ${cases} 件`,
    firstActivityWithout: (agency: string, year: number, years: string, zeros: string, cases: string) =>
      `${agency} ${years}连续 ${zeros} 年确认为零之后，${year} 年未见新收，但结转或办结 ${cases} 件`,
    rateChange: (agency: string, year: number, rate: string, before: string, after: string) =>
      `${agency} ${year} 年${rate}由 ${before}变为 ${after}`,
    reasonDoubled: (agency: string, year: number, reason: string, before: string, after: string) =>
      `${agency} ${year} 年“${reason}”占办结的比重由 ${before}升至 ${after}`,
    reasonFirst: (agency: string, year: number, reason: string, decided: string, after: string) =>
      `${agency} ${year} 年出现“${reason}”：上年办结 ${decided} 件中没有，本年占 ${after}`,
    corrections: (years: string, agency: string, rate: string, own: string, others: string, n: string) =>
      `${years}，${agency}${rate} ${own}，其他 ${n} 个机关合计 ${others}`,
  },
  years: (years: string) => `${years} 年`,
  interval: (points: string, low: string, high: string) => `相差 ${points}，95 % 区间 ${low} 至 ${high}`,
  times: (times: string) => `为上年的 ${times} 倍`,
  notDefined: '上年为 0，倍数无法计算',
  ofAll: (percent: string, ratio: string) => `占全部纠正的 ${percent}（${ratio}）`,
  fromReports: (n: string) => `该机关 ${n} 份年报`,
  also: (rate: string, before: string, after: string, interval: string) =>
    `${rate}由 ${before}变为 ${after}；${interval}`,
  alsoTitle: '同一批申请的其他比率',
  gap: (years: string) => `其间 ${years} 年未收录`,
  common: '件数少，仅凭偶然也常见',
  doubt: '存疑：所依据的总计与分项不符或不全，数字按总计政策取定',
  toldBy: (area: string) => `该机关属于${area}的汇总范围，同一年的同类变化另有一条`,
  links: { beside: '两年对照', report: '查看年报', trends: '历年走势', outcomes: '办理结果', disputes: '复议与诉讼' },
  linkOf: (link: string, lead: string) => `${link}：${lead}`,
  separator: '；',
  more: (shown: string, rest: string) => `先列前 ${shown} 条，其余 ${rest} 条见表格和 CSV。`,
  lookedTitle: '看过什么',
  lookedSentence: (looked: string, byChance: string, apart: string) =>
    `有区间的比较共 ${looked} 次。假如什么都没有变，仅凭偶然也会有约 ${byChance} 次的区间不含 0；符合条件且区间不含 0 的实有 ${apart} 次。`,
  lookedPlain: '所选年报没有两边都不少于 30 件的比率可以比较。',
  lookedRows: {
    kind: '类别',
    what: '比较什么',
    looked: '比较次数',
    byChance: '偶然会有',
    apart: '区间不含 0',
    leads: '线索',
  },
  atMost: (n: string) => `至多 ${n}`,
  about: (n: string) => `约 ${n}`,
  what: {
    newZero: '上一份年报有新收的机关，其下一份年报',
    firstActivity: '连续两年及以上确认为零的机关，其下一份年报',
    rateChange: '同一机关、同一口径、相邻两年的九项比率，两年均不少于 30 件',
    reasonDoubled: '同一机关、同一口径、相邻两年各情形占办结的比重，两年均不少于 30 件；只列至少翻倍且不少于 5 件的',
    corrections: '一个机关的纠错率、败诉率与其他机关合计相比，两边均不少于 30 件；只列偏高的',
  },
  untested: (n: string) => `候选过多，另有 ${n} 个差别较小的未逐一检验。`,
  caveats: {
    independent: '检验把每件申请看作互不相关；同一申请人成批申请，会使变化显得比实际更不寻常。',
    methods:
      '比率：差异区间按 Newcombe 法，概率按两比例得分检验，期望件数不足 5 时按 Fisher 精确检验。零申请：按各年件数均值不变的泊松条件检验。概率均为双侧。',
    units: '每条线索依据该机关自己的年报；纠错集中每件只计一次，汇总年报替代其所属单位。',
    grouped: '同一机关同一年的各项办理结果比率出自同一批申请，合为一条，以最不寻常的一项领起。',
    zeros: (n: string) => `另有 ${n} 份印出 0 而与自身数据矛盾的年报，既不算新的零申请，也不算有申请，见“零申请”。`,
    blame: '线索只说明数字值得一看，不说明原因，也不作评价。',
  },
  seeZeros: '查看与自身数据矛盾的年报',
  columns: {
    place: '序号',
    grade: '程度',
    kind: '类别',
    agency: '机关',
    year: '年份',
    of: '指标',
    before: '对照件数',
    beforeOf: '对照基数',
    after: '件数',
    afterOf: '基数',
    difference: '相差（百分点）',
    low: '区间下限',
    high: '区间上限',
    surprise: '−log₁₀ 概率',
    doubt: '核对',
    said: '线索',
    key: '机关标识',
  },
  doubtful: '存疑',
}
