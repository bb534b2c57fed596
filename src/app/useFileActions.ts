import { useEffect, useMemo } from 'react'
import { isOfFile } from '../domain/problem.ts'
import type { FileActions } from '../views/view.ts'
import { workspace } from './boot.ts'
import type { ReportFile } from '../data/writeReports.ts'
import { downloadFile } from '../ui/download.ts'
import { embeddedSource } from './sources.ts'
import { problemOf } from './workspace.ts'

const SAVED: Readonly<Record<ReportFile, string>> = {
  wide: 'gongkai-reports.csv',
  long: 'gongkai-reports-long.csv',
  parquet: 'gongkai-reports.parquet',
}

/** What the Data view can do with the open files. */
export function useFileActions(openFiles: () => void): FileActions {
  const sources = workspace((state) => state.sources)
  const choices = workspace((state) => state.choices)
  const problems = workspace((state) => state.problems)
  const stored = workspace((state) => state.stored)
  useEffect(() => {
    // Where they cannot be had, that is told.
    workspace
      .getState()
      .filled()
      .catch(() => undefined)
    // oxlint-disable-next-line react/exhaustive-deps -- with each set that is shown anew
  }, [stored])
  return useMemo(() => {
    const { set, close, choose, open, report, survey, written } = workspace.getState()
    return {
      choices,
      refused: problems.filter(isOfFile).filter(({ kind }) => kind === 'unreadable'),
      canAddEmbedded: sources.every((source) => source.from !== 'embedded'),
      set(file, settings) {
        const source = sources[file]
        if (source) void set(source, settings)
      },
      survey: (files, inquiry, signal) =>
        survey(
          files.flatMap((file) => sources[file] ?? []),
          inquiry,
          signal,
        ),
      close(file) {
        const source = sources[file]
        if (source) void close(source)
      },
      choose: (chosen) => void choose(chosen),
      addEmbedded: () =>
        void embeddedSource().then(
          (source) => open([source], 'join'),
          (error: unknown) => report([problemOf(error)]),
        ),
      openFiles,
      save: (as) =>
        void written(as).then(
          (file) => downloadFile(SAVED[as], file),
          (error: unknown) => report([problemOf(error)]),
        ),
    }
  }, [sources, choices, problems, openFiles])
}
