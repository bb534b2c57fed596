import { useEffect } from 'react'
import { workspace } from './boot.ts'
import { useSettled } from './useSettled.ts'

/** Brings the figure that the address names into sight as soon as the view stands, and the focus to its title; one that is not there is named. */
export function useFigureInSight(name: string | null): void {
  const isSettled = useSettled()
  useEffect(() => {
    if (!isSettled || name === null) return
    const figure = document.querySelector(`figure[data-figure="${CSS.escape(name)}"]`)
    const title = figure?.querySelector<HTMLElement>('h2, h3')
    if (!figure || !title) {
      workspace.getState().report([{ kind: 'addressPart', part: 'figure', value: name }])
      return
    }
    title.tabIndex = -1
    title.focus({ preventScroll: true })
    figure.scrollIntoView({ block: 'start' })
  }, [isSettled, name])
}
