import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { Combobox } from '../../src/ui/Combobox.tsx'

const options = ['机关名称', '年份', '新收申请', '办结申请'].map((label) => ({ value: label, label }))

test('Enter chooses what was typed, even before the list has caught up', async () => {
  const chosen: string[] = []
  const screen = await render(
    <Combobox label="用途" hint="搜索" options={options} onChoose={(value) => chosen.push(value)} />,
  )
  const field = screen.getByRole('combobox', { name: '用途' }).element()
  if (!(field instanceof HTMLInputElement)) throw new Error('the combobox is no field')
  // Typed and confirmed within one turn, as by a scanner or a quick hand.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '办结')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  expect(chosen).toEqual(['办结申请'])
})
