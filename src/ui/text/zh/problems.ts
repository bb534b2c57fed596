/** What went wrong with the page, why, and what to do next; of files see `fileProblems.ts`. */
export const problems = {
  file: (name: string) => name,
  separator: '，',
  detail: (detail: string) => `（${detail}）`,
  address: (part: string, value: string) => `网址参数 ${part}=${value}`,
  addressBar: '网址',
  browser: '浏览器内的计算程序',
  addressPart: {
    what: '网址中有内容未采用',
    why: '无法识别，或所打开的数据中没有；其余照常使用。',
    next: '可在页面上重新选择。',
  },
  addressFull: {
    what: '未采用这一选择',
    why: '筛选条件或展开的行过多，网址将超过 2,000 个字符，无法完整转发。',
    next: '改用较少的筛选条件，或收起部分行，或用“展开到”。',
  },
  engineStart: {
    what: '计算程序未能启动',
    why: '浏览器没有载入或不允许运行。',
    next: '刷新本页，或换用较新的浏览器。',
  },
  engineCrashed: {
    what: '计算程序意外停止',
    why: '已打开的文件仍在，页面会自行重新启动并恢复。',
    next: '如反复出现，请减少打开的文件。',
  },
  storedOther: {
    what: '数据已更新',
    why: '预存结果所依据的数据与现有文件不一致，预存结果已停用，图表已按现有文件重新计算。',
    next: '引用前请核对数据指纹；发布方应重新生成预存结果。',
  },
  hostedChanged: {
    what: '网站上的数据文件已更换',
    why: '文件按需分段读取，现有文件与已打开的不是同一版本，未混合使用。',
    next: '刷新本页，按现有文件重新打开。',
  },
  viewFailed: {
    what: '此页未能显示',
    why: '页面程序没有载入完整，或遇到意外情况，已打开的文件不受影响。',
    next: '其他页照常可用；要看此页请刷新，刷新后重新打开自己的文件。',
  },
  tablesLeftOut: {
    what: '此项要用的表未载入',
    why: '文件太大，打开时按选择没有载入；不是未填，也不是没有此栏。',
    next: '要看此项，请在“数据”页点“重新选择”，勾选这些表，另减少年份或机关。',
  },
  queryFailed: { what: '此项未能算出', why: '计算未完成，其余内容不受影响。', next: '调整筛选条件，或刷新本页。' },
}
