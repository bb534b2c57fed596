import { useBehind } from '../../ui/standing.ts'
import { BehindDrawer } from '../Behind.tsx'
import type { ViewProps } from '../view.ts'
import type { Opened } from './opened.ts'

interface OpenedReportsProps<Key> extends ViewProps {
  readonly all: readonly Opened<Key>[]
  readonly nameOf: (key: Key) => string
  readonly behind: ReturnType<typeof useBehind>
}

/** The reports behind the bar or row that was pressed. */
export function OpenedReports<Key>({ all, nameOf, behind, ...view }: OpenedReportsProps<Key>) {
  const shown = all.find(({ name }) => name === behind.shown)
  if (!shown) return null
  return (
    <BehindDrawer
      {...view}
      open
      label={nameOf(shown.key)}
      filter={view.question.filter}
      quantities={shown.quantities}
      onClose={behind.close}
    />
  )
}

/** A way to open the reports behind a key, and what is open. */
export function useOpened<Key>(all: readonly Opened<Key>[]) {
  const behind = useBehind()
  const open = (key: Key) => {
    const found = all.find((one) => one.key === key)
    if (found) behind.open(found.name)
  }
  return { behind, open }
}
