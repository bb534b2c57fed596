import { Button } from '../../ui/Button.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Fold } from './Fold.tsx'
import styles from './FormatHelp.module.css'
import { TEMPLATE_HEADER } from './template.ts'
import { useDataText } from './texts.ts'

const STATES = ['number', 'blank', 'mark', 'absent', 'missing'] as const

/** The dataset format in short: required columns, the two shapes, how each state of a cell is written, a template. */
export function FormatHelp() {
  const { data, states } = useDataText()
  return (
    <Fold summary={data.help}>
      <ul className={styles.rules}>
        <li>{data.helpWide}</li>
        <li>{data.helpLong}</li>
        <li>{data.helpHeaders}</li>
      </ul>
      <table className={styles.states}>
        <caption>{data.helpStates}</caption>
        <thead>
          <tr>
            <th scope="col">{data.helpState}</th>
            <th scope="col">{data.helpWrite}</th>
          </tr>
        </thead>
        <tbody>
          {STATES.map((state) => (
            <tr key={state}>
              <th scope="row">{states.cell[state]}</th>
              <td>{data.helpWriting[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button icon="download" onPress={() => downloadCsv(data.templateFile, { header: TEMPLATE_HEADER, rows: [] })}>
          {data.template}
        </Button>
      </div>
    </Fold>
  )
}
