import { useEffect, useState } from 'react'
import type { BriefingItem } from '../../domain/briefing.ts'
import { messageOf } from '../../domain/problem.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { TakenFigure } from '../offStage/takeFigures.tsx'
import { takeItems } from './takeBriefing.ts'
import { placeOfItem } from './trayStore.ts'

/** The figures of items as what is open gives them, by their place; those not there yet are being made. */
export function useFresh(
  items: readonly BriefingItem[],
  lang: Lang,
  edition: number,
): (item: BriefingItem) => TakenFigure | undefined {
  const [fresh, setFresh] = useState<ReadonlyMap<string, TakenFigure>>(new Map())
  const keyOf = (item: BriefingItem) => `${edition} ${lang} ${placeOfItem(item)}`
  const lacking = items.filter((item) => !fresh.has(keyOf(item)))
  const asked = lacking.map(keyOf).join('\n')
  useEffect(() => {
    if (asked === '') return undefined
    const stop = new AbortController()
    const make = async () => {
      const taken = await takeItems(lacking, lang, stop.signal).catch((error: unknown) =>
        lacking.map((): TakenFigure => ({ ok: false, why: 'failed', detail: messageOf(error) })),
      )
      if (stop.signal.aborted) return
      setFresh((last) => new Map([...last, ...taken.map((one, i) => [asked.split('\n')[i] ?? '', one] as const)]))
    }
    void make()
    return () => stop.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` stands for what is lacking
  }, [asked])
  return (item) => fresh.get(keyOf(item))
}
