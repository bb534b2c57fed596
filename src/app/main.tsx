import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/theme.css'
import { App } from './App.tsx'
import { engine, workspace } from './boot.ts'

// The engine takes longer to start than the files to read: both at once.
engine.start().catch((error: unknown) => {
  const detail = error instanceof Error ? error.message : String(error)
  workspace.getState().report([{ kind: 'engineStart', detail }])
})

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
