import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import type { DerivedFinding } from '../../bridge/page-derived'
import type { PageId } from '../../model/document'
import { type CountedError, ERROR_RATE_LIMIT, type ErrorRate } from '../../model/error-rate'
import { useDeskStore } from '../desk/desk-store'
import { showView } from '../frame/view-store'
import { showPlace } from '../inspector/places'
import { usePageNames } from '../list/page-names'
import { useFindingWords, useWords } from '../words/use-words'
import { usePageRates } from './page-rates'
import { useRuleName } from './rule-name'
import './rate-button.css'

/** Errors listed at once; beyond that only their sum is of use. */
const LISTED = 40

/** The rate of editing errors of some pages; its arithmetic opens with a click. */
export function RateButton({ pages }: { readonly pages: readonly PageId[] }) {
  const say = useWords()
  const rate = usePageRates(pages)
  if (!rate || rate.characters === 0) return null
  return (
    <DialogTrigger>
      <Button className={rate.passes ? 'rate-button' : 'rate-button asks'}>
        {say('rate.short', { rate: rate.rate.toFixed(1) })}
      </Button>
      <Popover className="slip-popover rate-slip" placement="top start">
        <RateSums rate={rate} pages={pages} />
      </Popover>
    </DialogTrigger>
  )
}

function RateSums({ rate, pages }: { readonly rate: ErrorRate<DerivedFinding>; readonly pages: readonly PageId[] }) {
  const say = useWords()
  const names = usePageNames()
  const { characters, points, errors, asked, passes, highest } = rate
  const [first] = pages
  const of = pages.length === 1 && first !== undefined ? names.get(first)?.full : say('rate.pages', { n: pages.length })
  const count = characters.toLocaleString()
  return (
    <Dialog className="rate-sums">
      <Heading slot="title">
        {say('rate.title')} <span className="ink-3">{of}</span>
        <span className={passes ? 'verdict-words' : 'verdict-words asks'}>
          {passes ? say('rate.passes') : say('rate.fails', { limit: ERROR_RATE_LIMIT })}
        </span>
      </Heading>
      <p className="ink-3 small-text">{say('rate.characters', { n: count })}</p>
      {errors.length === 0 && <p>{say('rate.none')}</p>}
      <div className="rate-ledger">
        {errors.slice(0, LISTED).map((one) => (
          <RateLine key={one.finding.key} counted={one} />
        ))}
        {errors.length > LISTED && <span className="what">…</span>}
        <hr />
        <span>{say('rate.sum')}</span>
        <b className="v">{points}</b>
      </div>
      <p className="division">
        {say('rate.division', { points, characters: count, rate: rate.rate.toFixed(1) })}
        <span className="ink-3"> · {say('rate.limit', { limit: ERROR_RATE_LIMIT })}</span>
      </p>
      {asked.length > 0 && <p className="ink-2">{say('rate.asked', { n: asked.length, rate: highest.toFixed(1) })}</p>}
      <p className="ink-3 small-text">{say('rate.how')}</p>
    </Dialog>
  )
}

function RateLine({ counted: { finding, points, inHeadline } }: { readonly counted: CountedError<DerivedFinding> }) {
  const say = useWords()
  const name = useRuleName()(finding.rule)
  const told = useFindingWords()(finding)
  const [place] = finding.places
  const isThere = useDeskStore((store) => place !== undefined && store.desk.block.has(place.block))
  const notes = [points % 1 !== 0 && say('rate.form'), inHeadline && say('rate.inHeadline')].filter(Boolean)
  const show = () => {
    if (!place) return
    showView('desk')
    showPlace(place)
  }
  return (
    <>
      <Button className="what" isDisabled={!isThere} onPress={show}>
        <span className="cut" title={told}>
          {name} <span className="ink-3">{told}</span>
        </span>
        {notes.length > 0 && <small>{notes.join(' · ')}</small>}
      </Button>
      <span className="v">{points}</span>
    </>
  )
}
