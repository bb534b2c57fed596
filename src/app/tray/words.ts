import { tray as en } from '../../ui/text/en/tray.ts'
import { tray as zh } from '../../ui/text/zh/tray.ts'

export const TRAY_WORDS = { zh, en }
export type TrayWords = typeof zh
