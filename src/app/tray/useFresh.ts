import { useEffect, useRef, useState } from 'react'
import type { BriefingItem } from '../../domain/briefing.ts'
import { messageOf } from '../../domain/problem.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { TakenFigure } from '../offStage/takeFigures.tsx'
import { takeItems } from './takeBriefing.ts'
import { placeOfItem } from './trayStore.ts'

/**
 * The figures of items as what is open gives them, by their place; those not there yet are being made, and go on being
 * made when others come or go. What failed is tried again at the next change.
 */
export function useFresh(
  items: readonly BriefingItem[],
  lang: Lang,
  edition: number,
): (item: BriefingItem) => TakenFigure | undefined {
  const [fresh, setFresh] = useState<ReadonlyMap<string, TakenFigure>>(new Map())
  const making = useRef<Making | null>(null)
  const keyOf = (item: BriefingItem) => `${edition} ${lang} ${placeOfItem(item)}`
  const lacking = items.filter((item) => !isKnown(fresh.get(keyOf(item))))
  const asked = lacking.map(keyOf).toSorted().join('\n')
  useEffect(() => {
    const begun = new Making()
    making.current = begun
    return () => begun.stop.abort()
  }, [edition, lang])
  useEffect(() => {
    if (!making.current) return
    const { keys, stop } = making.current
    const wanted = lacking.filter((item) => !keys.has(keyOf(item)))
    if (wanted.length === 0) return
    const names = wanted.map(keyOf)
    names.forEach((name) => keys.add(name))
    const make = async () => {
      const taken = await takeItems(wanted, lang, stop.signal).catch((error: unknown) =>
        wanted.map((): TakenFigure => ({ ok: false, why: 'failed', detail: messageOf(error) })),
      )
      names.forEach((name) => keys.delete(name))
      if (stop.signal.aborted) return
      setFresh((last) => new Map([...last, ...taken.map((one, i) => [names[i] ?? '', one] as const)]))
    }
    void make()
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` stands for what is lacking
  }, [asked])
  return (item) => fresh.get(keyOf(item))
}

/** What is being made of one edition in one language, and the way to stop it. */
class Making {
  readonly keys = new Set<string>()
  readonly stop = new AbortController()
}

/** What the data do not have stays so; what failed or came too late may come yet. */
const isKnown = (taken: TakenFigure | undefined) => taken !== undefined && (taken.ok || taken.why === 'absent')
