import type { Dataset } from '../../../domain/dataset.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useWords } from '../../../ui/text/useText.ts'
import { comparable, type PairPlace } from './pairs.ts'
import styles from './Restated.module.css'
import { WORDS } from './words.ts'

interface PairChoiceProps {
  dataset: Dataset
  pair: PairPlace
  onChange: (pair: PairPlace) => void
}

/** Which two files are compared, and which of them is taken for the earlier. */
export function PairChoice({ dataset, pair, onChange }: PairChoiceProps) {
  const words = useWords(WORDS)
  const choices = comparable(dataset).map((at) => ({ value: String(at), label: dataset.files[at]?.name ?? '' }))
  const select = (side: keyof PairPlace) => (
    <Select
      label={words[side]}
      choices={choices}
      value={String(pair[side])}
      onChange={(at) => onChange({ ...pair, [side]: Number(at) })}
    />
  )
  const isOne = pair.first === pair.second
  return (
    <fieldset className={styles.pair}>
      <legend className="visually-hidden">{words.pair}</legend>
      {select('first')}
      {select('second')}
      {!isOne && (
        <Button look="quiet" onPress={() => onChange({ first: pair.second, second: pair.first })}>
          {words.swap}
        </Button>
      )}
      <p className={styles.note}>{isOne ? words.within : words.order}</p>
    </fieldset>
  )
}
