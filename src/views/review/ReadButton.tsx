import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import { useText } from '../../ui/text/useText.ts'
import { readPlace } from './inSight.ts'
import styles from './ReadButton.module.css'
import { useReviewText } from './texts.ts'

interface ReadButtonProps {
  column: string
  name: string
  /** What it says, in words. */
  value: string
  isEntry: boolean
  isChosen: boolean
  isDoubtful: boolean
  isLit: boolean
  isCorrected: boolean
  /** Told whether it is to be corrected at once: a finger would have a keyboard over half the screen. */
  onPress: (edits: boolean) => void
  children: ReactNode
}

/** One thing that was read; pressed, it shows where it is printed and can be corrected. */
export function ReadButton(props: ReadButtonProps) {
  const { column, name, value, isEntry, isChosen, isDoubtful, isLit, isCorrected, onPress, children } = props
  const { frame } = useText()
  const { review } = useReviewText()
  const notes = [isDoubtful && review.doubtful, isCorrected && review.isCorrected, isLit && review.inEquation]
  const spoken = [frame.named(name, value), ...notes.filter((note) => note !== false)].join(' · ')
  return (
    <button
      type="button"
      id={readPlace(column)}
      tabIndex={isEntry ? 0 : -1}
      aria-label={spoken}
      aria-current={isChosen ? 'true' : undefined}
      className={classes(
        styles.read,
        isLit && styles.lit,
        isDoubtful && styles.doubtful,
        isCorrected && styles.corrected,
      )}
      onClick={({ nativeEvent }) =>
        onPress(!(nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch'))
      }
    >
      {children}
    </button>
  )
}
