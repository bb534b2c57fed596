import { FileField } from '../ui/FileField.tsx'
import { useText } from '../ui/text/useText.ts'

interface OpenFilesProps {
  id: string
  onFiles: (files: readonly File[]) => void
}

/** The one control that opens files. */
export function OpenFiles({ id, onFiles }: OpenFilesProps) {
  const { frame } = useText()
  return <FileField id={id} label={frame.openFiles} look="main" multiple onFiles={onFiles} />
}
