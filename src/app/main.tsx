import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/theme.css'
import { App } from './App.tsx'
import { fillSoon } from './fillSoon.ts'
import { keepSoon } from './offline/keepSoon.ts'
import { warmSoon } from './warmSoon.ts'

fillSoon()
warmSoon()
keepSoon()

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
