import { useState, type ReactNode } from 'react'
import { cellLabel } from '../../../domain/forms/cells.ts'
import { FORMS } from '../../../domain/forms/forms.ts'
import type { Question } from '../../../domain/question.ts'
import { cellsOfRule } from '../../../domain/rules/cells.ts'
import { examplesOf } from '../../../domain/rules/examples.ts'
import type { Rule } from '../../../domain/rules/rule.ts'
import { classes } from '../../../ui/classes.ts'
import { usePrinting } from '../../../ui/printing.ts'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import { formatList, formatNumber } from '../../../ui/text/format.ts'
import { useLang, useWords } from '../../../ui/text/useText.ts'
import { ExampleFigure } from './ExampleFigure.tsx'
import { formulasOf } from './formulas.ts'
import { ruleQuestion } from './ruleLink.ts'
import styles from './Rules.module.css'
import { WORDS } from './words.ts'

interface RuleSectionProps {
  rule: Rule
  isPicked: boolean
  question: Question
  ask: (next: Question) => void
}

/** Cells that are listed outright; more of them are folded. */
const FEW_CELLS = 7

/** One rule: what must hold, of what, why, and how it works on an example. */
export function RuleSection({ rule, isPicked, question, ask }: RuleSectionProps) {
  const words = useWords(WORDS)
  const lang = useLang()
  const { page, rules } = words
  const { id, severity, against, forms, method } = rule
  const { name, says, why } = rules.of[id]
  const names = (all: typeof FORMS) =>
    formatList(
      all.map((form) => form[lang]),
      lang,
    )
  return (
    <section
      data-rule={id}
      tabIndex={-1}
      aria-labelledby={`rule-${id}`}
      className={classes(styles.rule, isPicked && styles.picked)}
    >
      <h3 id={`rule-${id}`} className={styles.name}>
        {name} <span className={classes(styles.severity, styles[severity])}>{rules.severity[severity]}</span>{' '}
        <QuestionLink question={ruleQuestion(question, id)} ask={ask} name={page.link(name)} className={styles.anchor}>
          #
        </QuestionLink>
      </h3>
      <p className={styles.says}>{says}</p>
      <dl className={styles.facts}>
        <Fact name={page.formula}>
          {formulasOf(rule, words, lang).map((formula) => (
            <p key={formula}>{formula}</p>
          ))}
        </Fact>
        <Fact name={page.why}>{why}</Fact>
        <Fact name={page.against}>{page.againstWhat[against]}</Fact>
        <Fact name={page.forms}>
          {forms === null
            ? page.allForms(names(FORMS))
            : page.onlyForms(names(FORMS.filter((form) => forms.includes(form.id))))}
        </Fact>
        <Fact name={page.cells}>
          <Cells rule={rule} />
        </Fact>
        <Fact name={page.open}>{page.openWhy[method.kind]}</Fact>
      </dl>
      {examplesOf(id).map((example) => (
        <ExampleFigure key={`${example.finds.check} ${example.finds.severity}`} example={example} />
      ))}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Cells({ rule }: { rule: Rule }) {
  const { page } = useWords(WORDS)
  const lang = useLang()
  const isOnPaper = usePrinting()
  const [isOpen, setOpen] = useState(false)
  const cells = cellsOfRule(rule)
  if (cells === null) return page.cellsAll
  if (cells.length === 0) return page.cellsNone
  const list = (
    <ul className={styles.cells}>
      {cells.map((cell) => (
        <li key={cell}>{cellLabel(cell)[lang]}</li>
      ))}
    </ul>
  )
  if (cells.length <= FEW_CELLS) return list
  return (
    <details open={isOpen || isOnPaper} onToggle={(event) => isOnPaper || setOpen(event.currentTarget.open)}>
      <summary>{page.cellsMany(formatNumber(cells.length))}</summary>
      {list}
    </details>
  )
}
