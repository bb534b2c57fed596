import { embed as embedEn } from '../ui/text/en/embed.ts'
import { picture as pictureEn } from '../ui/text/en/picture.ts'
import { tray as trayEn } from '../ui/text/en/tray.ts'
import { embed as embedZh } from '../ui/text/zh/embed.ts'
import { picture as pictureZh } from '../ui/text/zh/picture.ts'
import { tray as trayZh } from '../ui/text/zh/tray.ts'
import { formatNumber } from '../ui/text/format.ts'

/** Words that go with a published figure, in the words of the page. */
export const PUBLISH_WORDS = {
  zh: {
    open: embedZh.open,
    live: embedZh.live,
    loading: embedZh.loading,
    failed: embedZh.stillStands,
    table: (rows: number) => trayZh.table(formatNumber(rows)),
    madeOn: pictureZh.madeOn,
  },
  en: {
    open: embedEn.open,
    live: embedEn.live,
    loading: embedEn.loading,
    failed: embedEn.stillStands,
    table: (rows: number) => trayEn.table(formatNumber(rows)),
    madeOn: pictureEn.madeOn,
  },
}
