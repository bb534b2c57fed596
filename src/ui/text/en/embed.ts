import type { asEmbed as asEmbedZh, embed as zh } from '../zh/embed.ts'

export const embed: typeof zh = {
  open: 'Open in Gongkai Lens',
  live: 'Switch to the interactive figure',
  opensApart: ' (new window)',
  loading: 'Loading the figure',
  stillStands: 'The interactive figure could not be loaded; above stands the figure as published.',
  noFigure: 'This view has no figure that can be shown on its own; please open the whole page.',
  failed: 'The figure could not be shown',
  host: 'If you run this page: the iframe must allow allow-scripts and allow-same-origin, and the scripts of the site the figure comes from; where that cannot be, use the link below instead.',
}

export const asEmbed: typeof asEmbedZh = {
  what: 'Put this code into your page: the figure follows the data, and the frame its height.',
  ownFiles:
    'The files you opened are on this device alone and cannot be reached from another site, so there is nothing to embed. Put the data on a website and open them by ?data=, or choose “One web page”.',
  width: 'Width',
  widths: { full: 'Full', wide: '720 px', narrow: '360 px' },
  theme: 'Theme',
  themes: { system: 'As the reader’s', light: 'Light', dark: 'Dark' },
  follows: 'With a script that follows the height (leave it out where the site allows no scripts in its pages)',
  code: 'Code to embed',
  copy: 'Copy the code',
  copied: 'Copied.',
  notCopied: 'The browser does not allow writing to the clipboard; select the code above and copy it yourself.',
  preview: 'Preview',
}
