import { useCallback, useEffect, useState } from 'react'
import { applyTheme, THEMES, type Theme } from '../ui/theme.ts'

const KEY = 'gongkai-lens.theme'

/**
 * The theme the reader chose, kept in this browser; a browser that keeps nothing follows the system. One that the address
 * asks for holds until the reader chooses another, and is not kept.
 */
export function useTheme(asked: Theme | null): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(() => asked ?? readTheme())
  useEffect(() => applyTheme(theme), [theme])
  const choose = useCallback((next: Theme) => {
    setTheme(next)
    try {
      localStorage.setItem(KEY, next)
    } catch {
      // Storage is switched off: the choice then holds for this page alone.
    }
  }, [])
  return [theme, choose]
}

function readTheme(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system'
  } catch {
    return 'system'
  }
}
