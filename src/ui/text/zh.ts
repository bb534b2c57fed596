import { app } from './zh/app.ts'
import { agency } from './zh/agency.ts'
import { data } from './zh/data.ts'
import { figure } from './zh/figure.ts'
import { filter } from './zh/filter.ts'
import { frame } from './zh/frame.ts'
import { overview } from './zh/overview.ts'
import { problems } from './zh/problems.ts'
import { states } from './zh/states.ts'
import { zeros } from './zh/zeros.ts'

export const zh = {
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
