import { Component, type ErrorInfo, type ReactNode } from 'react'
import { PlainButton } from '../controls/buttons'
import { say } from '../words/use-words'

interface PaneGuardProps {
  readonly children: ReactNode
}
interface PaneGuardState {
  readonly failed: Error | null
}

/** Keeps a fault inside its pane: the others go on, and nothing typed is lost, since every edit is in the journal. */
export class PaneGuard extends Component<PaneGuardProps, PaneGuardState> {
  override state: PaneGuardState = { failed: null }

  static getDerivedStateFromError(failed: Error): PaneGuardState {
    return { failed }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    const { failed } = this.state
    if (!failed) return this.props.children
    return (
      <section className="pane pane-failed" role="alert">
        <p>{say('frame.paneFailed')}</p>
        <p className="ink-3 small-text">{failed.message}</p>
        <PlainButton onPress={() => this.setState({ failed: null })}>{say('frame.drawAgain')}</PlainButton>
      </section>
    )
  }
}
