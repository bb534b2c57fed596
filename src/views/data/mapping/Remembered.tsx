import type { RememberedMapping } from '../../../domain/mappingMemory.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './HowToRead.module.css'
import { useMappingText } from './texts.ts'

interface RememberedProps {
  remembered: RememberedMapping
  onTake: () => void
  onForget: () => void
}

/** What the reader confirmed for the same header before, to be taken at one press or forgotten. */
export function Remembered({ remembered, onTake, onForget }: RememberedProps) {
  const words = useMappingText()
  return (
    <div className={styles.actions}>
      <span>{words.lastTime(remembered.on)}</span>
      <Button look="main" onPress={onTake}>
        {words.takeLast}
      </Button>
      <Button look="quiet" onPress={onForget}>
        {words.forget}
      </Button>
    </div>
  )
}
