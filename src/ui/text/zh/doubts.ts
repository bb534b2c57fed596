import type { DoubtReason } from '../../../domain/reportDocument.ts'

/** What is in doubt of a report document: what, why, and what to do. */
export const doubts = {
  wrongYear: {
    what: '标题年份与文中不符',
    why: (said: string, against: string) => `标题为 ${said} 年，文中为“${against}”。现按标题的年份载入。`,
    next: '对照原文核对年份。',
  },
  otherSignature: {
    what: '落款与标题机关不符',
    why: (said: string, against: string) => `标题为“${said}”，落款为“${against}”。现按标题的机关载入。`,
    next: '对照原文核对机关。',
  },
  publishedEarly: {
    what: '公布日期早于年度终了',
    why: (said: string, against: string) => `公布日期为 ${said}，而年报为 ${against} 年度。`,
    next: '对照原文核对年份和公布日期。',
  },
  unsureAgency: {
    what: '机关名称存疑',
    why: (said: string) => `依据不足或不一致：“${said}”。`,
    next: '对照原文核对机关。',
  },
  unsureYear: {
    what: '年份存疑',
    why: (said: string) => `依据不足或不一致：“${said}”。`,
    next: '对照原文核对年份。',
  },
  severalDivisions: {
    what: '所在区划未能确定',
    why: (said: string, against: string) =>
      said === '1'
        ? `区划名单中同名的只有${against}，但文中所述地点不在其范围内。区划代码和所在地未填。`
        : `同名区划有 ${said} 个，文中不足以确定是哪一个：${against}。区划代码和所在地未填。`,
    next: '需要时自行填写区划代码和所在地。',
  },
  noDivisionList: {
    what: '区划名单未能载入',
    why: (said: string) => `“${said}”的区划代码和所在地因此未填。`,
    next: '刷新本页后重新打开文件。',
  },
} satisfies Record<DoubtReason, { what: string; why: (said: string, against: string) => string; next: string }>
