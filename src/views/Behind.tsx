import { lazy, Suspense, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Drawer } from '../ui/Drawer.tsx'
import { useBehind } from '../ui/standing.ts'
import { useText } from '../ui/text/useText.ts'
import { Waiting } from '../ui/Waiting.tsx'
import type { BehindReportsProps } from './BehindReports.tsx'

const BehindReports = lazy(async () => ({ default: (await import('./BehindReports.tsx')).BehindReports }))

interface BehindProps extends BehindReportsProps {
  /** Names the drawer in the address: letters, digits, hyphens; no other of its view has it. */
  name: string
  /** Stands on the button in place of the usual words. */
  children?: ReactNode
}

/** A quiet button that opens the reports behind a figure, each with what it adds and a link to its cells. */
export function Behind({ name, children, ...reports }: BehindProps) {
  const { figure, frame } = useText()
  const behind = useBehind()
  return (
    <>
      <Button
        look="quiet"
        name={children === undefined ? frame.named(figure.behind, reports.label) : undefined}
        onPress={() => behind.open(name)}
      >
        {children ?? figure.behind}
      </Button>
      <BehindDrawer {...reports} open={behind.shown === name} onClose={behind.close} />
    </>
  )
}

interface BehindDrawerProps extends BehindReportsProps {
  open: boolean
  onClose: () => void
}

/** The drawer alone, for what is opened from a cell of a table: `useBehind` says what is open. */
export function BehindDrawer({ open, onClose, ...reports }: BehindDrawerProps) {
  const { figure } = useText()
  return (
    <Drawer isWide open={open} title={figure.behindOf(reports.label)} onClose={onClose}>
      <Suspense fallback={<Waiting />}>
        <BehindReports {...reports} />
      </Suspense>
    </Drawer>
  )
}
