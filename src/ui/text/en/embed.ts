import type { embed as zh } from '../zh/embed.ts'

export const embed: typeof zh = {
  open: 'Open in Gongkai Lens',
  opensApart: ' (new window)',
  loading: 'Loading the figure',
  noFigure: 'This view has no figure that can be shown on its own; please open the whole page.',
  failed: 'The figure could not be shown',
  host: 'If you run this page: the iframe must allow allow-scripts and allow-same-origin, and the scripts of the site the figure comes from; where that cannot be, use the link below instead.',
}
