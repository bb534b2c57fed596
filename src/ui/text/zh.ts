import { app } from './zh/app.ts'
import { figure } from './zh/figure.ts'
import { filter } from './zh/filter.ts'
import { frame } from './zh/frame.ts'
import { overview } from './zh/overview.ts'
import { problems } from './zh/problems.ts'
import { states } from './zh/states.ts'

export const zh = {
  app,
  frame,
  filter,
  states,
  problems,
  figure,
  overview,
}
