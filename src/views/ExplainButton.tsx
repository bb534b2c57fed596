import { useEffect, useId, useRef, useState } from 'react'
import { LONGEST_NOTE, type Explainable, type Note } from '../domain/explanations.ts'
import { Button } from '../ui/Button.tsx'
import field from '../ui/field.module.css'
import { useWords } from '../ui/text/useText.ts'
import styles from './ExplainButton.module.css'
import { useExplained } from './explained.ts'
import { EXPLAINED_WORDS } from './explainedWords.ts'

interface ExplainButtonProps {
  finding: Explainable
  /** The finding in words: read aloud with the button, which stands in a list of many. */
  said: string
}

/** The note on a finding, and a button to make or change it; nothing where notes cannot be kept. */
export function ExplainButton({ finding, said }: ExplainButtonProps) {
  const explained = useExplained()
  const words = useWords(EXPLAINED_WORDS)
  const root = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const wasOpen = useRef(false)
  useEffect(() => {
    // Into the field when it opens, and back to the button when it closes.
    if (isOpen) root.current?.querySelector('textarea')?.focus()
    else if (wasOpen.current) root.current?.querySelector('button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (!explained) return null
  const note = explained.of(finding)
  return (
    <div ref={root} className={styles.explain}>
      {note && (
        <p className={note.isCurrent ? styles.note : styles.outdated}>
          {note.isCurrent ? words.told(note.text, note.day) : words.outdated(note.text, note.day)}
        </p>
      )}
      {isOpen ? (
        <NoteForm
          note={note}
          onSave={(text) => {
            explained.set(finding, text)
            setOpen(false)
          }}
          onRemove={() => {
            explained.remove(finding)
            setOpen(false)
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button
          look="quiet"
          expanded={false}
          name={note ? words.changeOf(said) : words.explainOf(said)}
          onPress={() => setOpen(true)}
        >
          {note ? words.change : words.explain}
        </Button>
      )}
    </div>
  )
}

interface NoteFormProps {
  note: Note | null
  onSave: (text: string) => void
  onRemove: () => void
  onCancel: () => void
}

function NoteForm({ note, onSave, onRemove, onCancel }: NoteFormProps) {
  const words = useWords(EXPLAINED_WORDS)
  const id = useId()
  const [text, setText] = useState(note?.text ?? '')
  return (
    // Escape leaves the form wherever the focus is inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <label htmlFor={id} className={field.label}>
        {words.note}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={2}
        maxLength={LONGEST_NOTE}
        placeholder={words.noteHint}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles.actions}>
        <Button look="main" disabled={text.trim() === ''} onPress={() => onSave(text)}>
          {words.save}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
        {note && (
          <Button look="quiet" onPress={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </div>
  )
}
