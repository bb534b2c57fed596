import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { messageOf } from '../domain/problem.ts'
import '../ui/theme.css'
import { App } from './App.tsx'
import { engine, workspace } from './boot.ts'

// The engine takes longer to start than the files to read: both at once.
engine.start().catch((error: unknown) => {
  workspace.getState().report([{ kind: 'engineStart', detail: messageOf(error) }])
})

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
