import { app } from './en/app.ts'
import { figure } from './en/figure.ts'
import { filter } from './en/filter.ts'
import { frame } from './en/frame.ts'
import { overview } from './en/overview.ts'
import { problems } from './en/problems.ts'
import { states } from './en/states.ts'

export const en = {
  app,
  frame,
  filter,
  states,
  problems,
  figure,
  overview,
}
