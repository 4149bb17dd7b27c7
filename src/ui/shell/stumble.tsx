import { Component, type ReactNode } from 'react'

interface StumbleProps {
  /** What to show instead, told what went wrong. */
  readonly instead: (sentence: string) => ReactNode
  readonly children: ReactNode
}

/** Catches a screen that breaks down, so that the way home is never lost. A mistake of ours is said, not hidden. */
export class Stumble extends Component<StumbleProps, { readonly sentence: string | undefined }> {
  override state: { readonly sentence: string | undefined } = { sentence: undefined }

  static getDerivedStateFromError(error: unknown): { readonly sentence: string } {
    return { sentence: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { sentence } = this.state
    return sentence === undefined ? this.props.children : this.props.instead(sentence)
  }
}
