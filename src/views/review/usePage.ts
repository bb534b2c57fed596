import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { DocumentPage } from '../../domain/documentPage.ts'
import { AnswererContext } from '../answer.ts'
import type { ReviewActions } from '../view.ts'
import type { ListedDocument } from './documents.ts'

/** More are not kept: a page of chrome is some hundred kilobytes. */
const KEPT = 8

/** The shown document, null while it is read; the one after it is read meanwhile, so that it is there at once. */
export function usePage(
  actions: ReviewActions,
  shown: ListedDocument | null,
  after: ListedDocument | null,
): DocumentPage | 'failed' | null {
  const answerer = useContext(AnswererContext)
  const [pages, setPages] = useState<ReadonlyMap<string, DocumentPage | 'failed'>>(new Map())
  const asked = useRef(new Set<string>())
  const [now, next] = [keyOf(shown), keyOf(after)]
  useEffect(() => {
    const ask = async (key: string, place: number) => {
      if (asked.current.has(key)) return
      asked.current.add(key)
      const page = await actions.page(place).catch(() => 'failed' as const)
      setPages((before) => {
        const kept = [...before, [key, page] as const].slice(-KEPT)
        asked.current = new Set(kept.map(([name]) => name))
        return new Map(kept)
      })
    }
    const wanted = async () => {
      if (shown) await ask(now, shown.place)
      if (after) await ask(next, after.place)
    }
    void wanted()
    // oxlint-disable-next-line react/exhaustive-deps -- the keys stand for the documents; their places may change with the others
  }, [now, next])
  const page = pages.get(now) ?? null
  const isAwaited = shown !== null && page === null
  useLayoutEffect(() => (isAwaited ? answerer?.awaiting() : undefined), [answerer, isAwaited])
  return page
}

const keyOf = (document: ListedDocument | null) => (document ? `${document.state.fingerprint} ${document.name}` : '')
