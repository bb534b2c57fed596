import axe from 'axe-core'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import { QUANTITIES, type QuantityId } from '../../src/domain/quantities.ts'
import { QuantityPicker } from '../../src/ui/QuantityPicker.tsx'
import { LanguageContext } from '../../src/ui/text/useText.ts'

function Page({ ids }: { ids?: readonly QuantityId[] }) {
  const [value, setValue] = useState<QuantityId>('received')
  return (
    <main>
      <QuantityPicker value={value} ids={ids} onChange={setValue} />
      <output>{value}</output>
    </main>
  )
}

const sections = () => [...document.querySelectorAll('optgroup')].map(({ label }) => label)

test('offers every quantity under its section, and tells which is chosen', async () => {
  const screen = await render(<Page />)
  expect(sections()).toEqual(['申请', '比率', '办理结果', '具体情形', '复议与诉讼', '主动公开'])
  expect(document.querySelectorAll('option')).toHaveLength(QUANTITIES.length)
  await screen.getByRole('combobox', { name: '指标' }).selectOptions('公开率')
  await expect.element(screen.getByText('disclosure_rate')).toBeVisible()
  expect((await axe.run(screen.container)).violations).toEqual([])
})

test('offers only those it is given, without empty sections', async () => {
  await render(
    <LanguageContext value="en">
      <Page ids={['received', 'disclosure_rate', 'denial_rate']} />
    </LanguageContext>,
  )
  expect(sections()).toEqual(['Applications', 'Rates'])
  expect(document.querySelectorAll('option')).toHaveLength(3)
})
