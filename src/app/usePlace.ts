import { useEffect, useRef } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import type { Question } from '../domain/question.ts'
import { TEXTS } from '../ui/text/texts.ts'

/** Tells browser and reader where they are: language, title, and the focus where the pressed link went away with its view. */
export function usePlace({ lang, view, agency: { key } }: Question, dataset: Dataset | null): void {
  const { frame } = TEXTS[lang]
  const agency = view === 'agency' ? dataset?.agencies.find((one) => one.key === key)?.name : undefined
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    document.title = `${agency ?? frame.view[view]} · ${frame.product} ${frame.productLatin}`
  }, [lang, frame, view, agency])
  const place = `${view} ${view === 'agency' ? key : ''}`
  const last = useRef(place)
  useEffect(() => {
    if (last.current === place) return
    last.current = place
    const held = document.activeElement
    if (held === null || held === document.body || !held.checkVisibility())
      document.querySelector('main')?.focus({ preventScroll: true })
  }, [place])
}
