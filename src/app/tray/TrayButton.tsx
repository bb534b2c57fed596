import { lazy, Suspense } from 'react'
import { Button } from '../../ui/Button.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useText } from '../../ui/text/useText.ts'
import type { ViewProps } from '../../views/view.ts'
import { tray } from './trayStore.ts'

const TrayDrawer = lazy(async () => ({ default: (await import('./TrayDrawer.tsx')).TrayDrawer }))

/** Opens the briefing, and says how many figures are in it. */
export function TrayButton(props: ViewProps) {
  const { app } = useText()
  const { items, isOpen, setOpen } = tray()
  return (
    <>
      <Button icon="tray" look="quiet" onPress={() => setOpen(true)}>
        {app.tray(formatNumber(items.length))}
      </Button>
      {isOpen && (
        <Suspense>
          <TrayDrawer {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
