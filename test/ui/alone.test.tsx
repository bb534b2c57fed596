import { useState } from 'react'
import { createPortal } from 'react-dom'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import { AloneContext } from '../../src/ui/alone.ts'
import { DEFAULT_QUESTION } from '../../src/domain/question.ts'
import { Button } from '../../src/ui/Button.tsx'
import { Drawer } from '../../src/ui/Drawer.tsx'
import { Figure } from '../../src/ui/Figure.tsx'
import { QuestionLink } from '../../src/ui/QuestionLink.tsx'

const file = () => ({ name: '新收', queries: [], table: { header: ['年份'], rows: [[2024]] } })

/** Two figures and a drawer in a view out of sight, of which one figure is shown alone. */
function Embed({ shown, told }: { shown: string | null; told: string[] }) {
  const [host, setHost] = useState<HTMLElement | null>(null)
  const stands = (name: string) => {
    told.push(name)
    return () => undefined
  }
  return (
    <>
      <div ref={setHost} />
      {host && (
        <div hidden>
          <AloneContext value={{ shown, page: './index.html', stands, put: (figure) => createPortal(figure, host) }}>
            <Figure name="first" title="第一图" summary="一" table={<p>表一</p>} file={file} hint="点按">
              <p>图一</p>
            </Figure>
            <Figure name="second" title="第二图" summary="二" actions={<Button onPress={() => undefined}>更多</Button>}>
              <QuestionLink question={{ ...DEFAULT_QUESTION, view: 'zeros' }} ask={() => undefined}>
                零申请
              </QuestionLink>
            </Figure>
            <Drawer open title="相关年报" onClose={() => undefined}>
              <p>年报</p>
            </Drawer>
          </AloneContext>
        </div>
      )}
    </>
  )
}

test('of the figures of a view one is shown alone, without what leads elsewhere; its table stays at hand', async () => {
  const told: string[] = []
  const screen = await render(<Embed shown="first" told={told} />)
  await expect.element(screen.getByRole('figure', { name: '第一图' })).toBeVisible()
  expect(screen.container.querySelectorAll('figure')).toHaveLength(1)
  expect([...new Set(told)]).toEqual(['first', 'second'])
  expect(screen.container.querySelectorAll('button')).toHaveLength(0)
  expect(screen.container.textContent).not.toContain('点按')
  await screen.getByRole('radio', { name: '表格' }).click()
  await expect.element(screen.getByText('表一')).toBeVisible()
  await screen.rerender(<Embed shown="second" told={told} />)
  await expect.element(screen.getByRole('figure', { name: '第二图' })).toBeVisible()
  expect(screen.container.querySelectorAll('figure, button')).toHaveLength(1)
  // In a new tab too it is the whole page.
  await expect.element(screen.getByRole('link')).toHaveAttribute('href', './index.html?v=1&view=zeros')
})

test('nothing opens over a figure that is shown alone, and nothing stands where none is', async () => {
  const screen = await render(<Embed shown={null} told={[]} />)
  expect(screen.container.querySelectorAll('figure, dialog')).toHaveLength(0)
})
