/** Takes the strings that could be names, with their log-probabilities; see Kind for `kind`. */
export interface NameSink {
  name(from: number, to: number, log: number, kind: number): void
}
