import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import { ViewBoundary } from '../../src/app/ViewBoundary.tsx'

function View({ of }: { of: string }) {
  if (of === 'broken') throw new Error('no figure')
  return <p>{of}</p>
}

const page = (of: string) => (
  <ViewBoundary shown={of} failed={<p>beside</p>}>
    <View of={of} />
  </ViewBoundary>
)

test('a view that fails is told of, and shows again what can be shown', async () => {
  const screen = await render(page('first'))
  await expect.element(screen.getByText('first')).toBeVisible()
  await screen.rerender(page('broken'))
  await expect.element(screen.getByRole('alert')).toHaveTextContent('no figure')
  await expect.element(screen.getByText('beside')).toBeVisible()
  await screen.rerender(page('second'))
  await expect.element(screen.getByText('second')).toBeVisible()
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
})
