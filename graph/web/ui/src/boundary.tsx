// A view that breaks says so in its place, and leaves the rest of the page as it is.

import { Component, type ComponentChildren } from "preact";
import { Failure } from "./parts";

interface State { error: unknown }

export class Boundary extends Component<{ children: ComponentChildren }, State> {
  override state: State = { error: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ error });
    reportError(error);
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Failure error={this.state.error} again={() => this.setState({ error: null })} />;
  }
}
