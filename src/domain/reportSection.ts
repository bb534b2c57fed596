/** The sections of a report that are words: the overview, the problems and what is done about them, and what else there is. */
export const SECTIONS = ['overview', 'problems', 'other'] as const
export type Section = (typeof SECTIONS)[number]

/** What a report says in one of its sections; paragraphs are parted by line ends. */
export interface SectionText {
  readonly section: Section
  readonly text: string
  /** Whether the section goes on beyond what is kept. */
  readonly isCut: boolean
}

/** The characters of a section that are kept: some ten times what a long one has. */
export const MOST_CHARACTERS = 20_000
