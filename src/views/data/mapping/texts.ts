import { mapping as en } from '../../../ui/text/en/mapping.ts'
import type { Lang } from '../../../ui/text/texts.ts'
import { useWords } from '../../../ui/text/useText.ts'
import { mapping as zh } from '../../../ui/text/zh/mapping.ts'

export type MappingTexts = typeof zh

const MAPPING_TEXTS: Readonly<Record<Lang, MappingTexts>> = { zh, en }

export const useMappingText = (): MappingTexts => useWords(MAPPING_TEXTS)
