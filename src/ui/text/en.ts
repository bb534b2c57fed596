import { app } from './en/app.ts'
import { agency } from './en/agency.ts'
import { data } from './en/data.ts'
import { figure } from './en/figure.ts'
import { filter } from './en/filter.ts'
import { frame } from './en/frame.ts'
import { overview } from './en/overview.ts'
import { problems } from './en/problems.ts'
import { states } from './en/states.ts'
import { zeros } from './en/zeros.ts'

export const en = {
  app,
  frame,
  filter,
  states,
  problems,
  figure,
  overview,
  zeros,
  agency,
  data,
}
