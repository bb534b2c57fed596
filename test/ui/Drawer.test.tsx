import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { Drawer } from '../../src/ui/Drawer.tsx'

const drawer = (open: boolean, onClose: () => void) => (
  <Drawer open={open} title="年报" onClose={onClose}>
    128 份
  </Drawer>
)

/** The dialog says that it has closed in a task of its own. */
const closed = (dialog: Element | null) =>
  new Promise<void>((resolve) => dialog?.addEventListener('close', () => resolve(), { once: true }))

test('a drawer that Back shuts asks for nothing: closing is asked for by the reader alone', async () => {
  const onClose = vi.fn<() => void>()
  const screen = await render(drawer(true, onClose))
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  const done = closed(document.querySelector('dialog'))
  await screen.rerender(drawer(false, onClose))
  await done
  expect(onClose).not.toHaveBeenCalled()
})

test('Escape asks to close', async () => {
  const onClose = vi.fn<() => void>()
  const screen = await render(drawer(true, onClose))
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => onClose.mock.calls.length).toBeGreaterThan(0)
})
