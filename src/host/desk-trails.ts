import { FigureTrails, type TrailQuery, type TrailStep } from '../model/figures/figure-trails'
import type { Session } from '../store/session'

/** The part of a session that trails are read from. */
export type Journalled = Pick<Session, 'seq' | 'history' | 'entry'>

/** Commands that may judge a figure or answer a finding; before the first of them a day of typing need not be read. */
const DECIDING = /^(?:figure|decision)\.|undo$|^redo$/iu

/**
 * The histories of a desk's figures, brought up to the journal's end whenever one is asked for. Imports are known by
 * their heads alone: a page's worth of changes would be read for its time.
 */
export class DeskTrails {
  #trails = new FigureTrails()
  #seq = 0
  #session: Journalled | undefined

  trail(session: Journalled, query: TrailQuery): TrailStep[] {
    if (session !== this.#session) this.#start(session)
    if (session.seq > this.#seq) this.#read(session)
    return this.#trails.trail(query)
  }

  #start(session: Journalled): void {
    this.#trails = new FigureTrails()
    this.#seq = 0
    this.#session = session
  }

  #read(session: Journalled): void {
    for (const head of session.history(session.seq - this.#seq)) {
      if (head.command === 'page.import') for (const page of head.pages) this.#trails.imported(page, head)
      else if (!this.#trails.isEmpty || DECIDING.test(head.command)) this.#trails.follow(session.entry(head.seq))
      this.#seq = head.seq
    }
  }
}
