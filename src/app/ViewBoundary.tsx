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

/** Keeps a view that cannot be drawn, or whose script did not arrive, from taking the page and the open files with it. */
export class ViewBoundary extends Component<ViewBoundaryProps, { readonly error: unknown }> {
  override readonly state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? 'null' }
  }

  override componentDidUpdate({ shown }: ViewBoundaryProps) {
    if (shown !== this.props.shown && this.state.error !== null) this.setState({ error: null })
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
