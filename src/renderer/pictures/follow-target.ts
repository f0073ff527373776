import { FIGURE_KINDS } from '../../model/figures/figure-rows'
import type { PictureTarget } from '../../model/pictures/scene'
import { openPage, openStory } from '../desk/focus-store'
import { showNarrowed, useFigureStore } from '../figures/figure-store'
import { chooseRows } from './picture-store'

/** Goes where a mark leads; a stretch of days is the time axis's own affair. */
export function followTarget(target: PictureTarget): void {
  switch (target.kind) {
    case 'figures': {
      // The sheet's own scopes are what a bar stands for: what it is narrowed to is then read from its head.
      if (target.page !== undefined) {
        openPage(target.page)
        useFigureStore.setState({ scope: 'page' })
      }
      if (target.story !== undefined) {
        openStory(target.story)
        useFigureStore.setState({ scope: 'story' })
      }
      showNarrowed({ status: target.statuses })
      return
    }
    case 'findings': {
      // A finding may be about a name: every type is let through.
      const { rule, severity, row } = target
      const rules = rule === undefined ? {} : { rule: [rule] }
      showNarrowed({ type: FIGURE_KINDS, ...rules, ...(severity === undefined ? {} : { severity: [severity] }) }, row)
      return
    }
    case 'rows':
      chooseRows(target.rows)
      return
    case 'days':
      return
  }
}
