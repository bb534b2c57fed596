import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/theme.css'
import { askedByAddress } from './address.ts'
import { App } from './App.tsx'
import { fillSoon } from './fillSoon.ts'
import { keepSoon } from './offline/keepSoon.ts'
import { fetchView } from './views.ts'
import { warmSoon } from './warmSoon.ts'

// On its way while the frame around it is drawn.
void fetchView(askedByAddress().question.view)
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
