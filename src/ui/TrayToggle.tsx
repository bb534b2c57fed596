import { use } from 'react'
import { IconButton } from './Button.tsx'
import { useText } from './text/useText.ts'
import { TrayContext } from './tray.ts'

/** Puts a figure into the briefing, or takes it out, where there is one. */
export function TrayToggle({ figure, title }: { figure: string; title: string }) {
  const texts = useText()
  const tray = use(TrayContext)
  if (!tray) return null
  const isIn = tray.has(figure)
  return (
    <IconButton
      icon={isIn ? 'inTray' : 'tray'}
      name={isIn ? texts.figure.outOfTray(title) : texts.figure.intoTray(title)}
      onPress={() => tray.toggle(figure, title)}
    />
  )
}
