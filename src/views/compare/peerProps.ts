import type { Asked } from '../../domain/asked.ts'
import type { Filter } from '../../domain/question.ts'
import { formatYears } from '../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import type { ModeProps } from './modeProps.ts'
import type { PeersModel } from './peersModel.ts'
import { WORDS } from './words.ts'

export interface PeerFiguresProps extends ModeProps {
  model: PeersModel
  /** What it was asked by. */
  queries: readonly Asked[]
  /** The years that are added up, or the one of a stock. */
  years: readonly number[]
  onlyYear: number | null
  waiting: boolean
  /** Places and years in which peers are sought. */
  within: Filter
}

/** The years in words, or that a stock is that of one year. */
export function usePeriod({ years, onlyYear }: Pick<PeerFiguresProps, 'years' | 'onlyYear'>): string {
  const words = useWords(WORDS)
  const lang = useLang()
  return onlyYear === null ? words.pooled(words.ofYears(formatYears(years, lang))) : words.stockOf(onlyYear)
}

/** Opens another agency against its peers. */
export function useOpenPeer({ question, ask }: Pick<PeerFiguresProps, 'question' | 'ask'>) {
  return (key: string | undefined) => {
    if (key === undefined || key === question.compare.agency) return
    ask({ ...question, compare: { ...question.compare, agency: key } })
  }
}

/** What all figures of the comparison say under them. */
export function usePeerTexts() {
  return { texts: useText(), words: useWords(WORDS), lang: useLang() }
}
