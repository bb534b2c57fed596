import { Component, type ReactNode } from 'react'
import { messageOf } from '../domain/problem.ts'
import { Notice } from '../ui/Notice.tsx'

interface ViewBoundaryProps {
  /** What the view shows; with another one it is drawn anew, so that Back leads out of one that fails. */
  shown: unknown
  /** Put beside the notice when the view has failed. */
  failed: ReactNode
  children: ReactNode
}

interface State {
  readonly error: unknown
  readonly shown: unknown
}

/** Keeps a view that cannot be drawn, or whose script did not arrive, from taking the page and the open files with it. */
export class ViewBoundary extends Component<ViewBoundaryProps, State> {
  override readonly state: State = { error: null, shown: this.props.shown }

  static getDerivedStateFromProps({ shown }: ViewBoundaryProps, last: State): State | null {
    return shown === last.shown ? null : { error: null, shown }
  }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? 'null' }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <>
        <Notice problem={{ kind: 'viewFailed', detail: messageOf(error) }} />
        {this.props.failed}
      </>
    )
  }
}
