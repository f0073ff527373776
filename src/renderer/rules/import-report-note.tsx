import { PlainButton } from '../controls/buttons'
import { useWords } from '../words/use-words'
import { type ImportReport, useRuleStore } from './rule-store'

/** What came of an import: how many rules, and every row left out with its number, what is wrong and what to do. */
export function ImportReportNote({ report }: { readonly report: ImportReport }) {
  const say = useWords()
  const { imported, replaced, failing, problems } = report
  const isNothing = imported === 0 && problems.length === 0
  return (
    <section className="rule-report" role="status">
      <div className="rule-report-head">
        <p className="grow">
          {isNothing && say('rules.nothingRead')}
          {imported > 0 && say('rules.imported', { count: imported })}{' '}
          {replaced > 0 && say('rules.replaced', { n: replaced })}{' '}
          {failing > 0 && say('rules.importedFailing', { n: failing })}
        </p>
        <PlainButton look="slip" onPress={() => useRuleStore.setState({ report: null })}>
          {say('rules.putAway')}
        </PlainButton>
      </div>
      {problems.length > 0 && (
        <>
          <p className="asks">{say('rules.leftOut', { count: problems.length })}</p>
          <ul>
            {problems.map(({ row, code, detail, text }) => (
              <li key={row}>
                <b>{say('rules.row', { row })}</b>
                <span>{say(`rules.row.${code}`, { detail })}</span>
                <code className="cut">{text.replaceAll('\t', ' ⇥ ')}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
