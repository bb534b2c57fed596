import { Button } from '../Button.tsx'
import { formatNumber } from '../text/format.ts'
import type { picture } from '../text/zh/picture.ts'
import styles from './PictureDrawer.module.css'

interface SheetStepProps {
  /** From 0. */
  nth: number
  of: number
  words: typeof picture
  onStep: (nth: number) => void
}

/** Leads through the sheets of a figure that is longer than one. */
export function SheetStep({ nth, of, words, onStep }: SheetStepProps) {
  return (
    <fieldset className={styles.step}>
      <legend className="visually-hidden">{words.sheets}</legend>
      <Button disabled={nth === 0} onPress={() => onStep(nth - 1)}>
        {words.previous}
      </Button>
      <span aria-live="polite">{words.sheet(formatNumber(nth + 1), formatNumber(of))}</span>
      <Button disabled={nth === of - 1} onPress={() => onStep(nth + 1)}>
        {words.following}
      </Button>
    </fieldset>
  )
}
