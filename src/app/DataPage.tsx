import { DataView } from '../views/data/DataView.tsx'
import type { ViewProps } from '../views/view.ts'
import { useFileActions } from './useFileActions.ts'

/** The Data view, with what can be done with the open files: these must have been read, whatever is stored of them. */
export function DataPage({ openFiles, ...props }: ViewProps & { readonly openFiles: () => void }) {
  const files = useFileActions(openFiles)
  return <DataView {...props} files={files} />
}
