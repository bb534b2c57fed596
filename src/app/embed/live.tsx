import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readFraming } from '../../domain/framing.ts'
import '../../ui/theme.css'
import { applyTheme } from '../../ui/theme.ts'
import { EmbedApp } from './EmbedApp.tsx'

const framing = readFraming(globalThis.location.search)
applyTheme(framing.theme ?? 'system')

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element #root')
createRoot(root).render(
  <StrictMode>
    <EmbedApp framing={framing} />
  </StrictMode>,
)
