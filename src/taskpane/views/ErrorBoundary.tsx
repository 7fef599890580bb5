import { Component, type ReactNode } from 'react';
import { STRINGS } from '../strings';
import type { Language } from '../language';

interface Props {
  readonly language: Language;
  readonly children: ReactNode;
}

interface State {
  readonly message: string | null;
}

/** A view that breaks leaves a sentence, not a blank pane. Needs nothing that could have broken with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <main role="alert" style={{ padding: 16, overflowWrap: 'anywhere' }}>
        <p>{STRINGS[this.props.language].states.paneFailed}</p>
        <code>{this.state.message}</code>
      </main>
    );
  }
}
