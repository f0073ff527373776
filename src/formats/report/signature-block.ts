import { SIGNER_ROLES } from '../../model/signature'
import { escapeHtml } from './escape-html'
import { localMinute, type Report, type ReportSay, type ReportSignature } from './report'

/** Characters of a digest that tell it from any other on a desk. */
const SHORT_DIGEST = 16

/**
 * The foot of a report: when and by whom it was made, the digest of the text it is about and how to compare it with
 * the desk file, then checker and editor on duty, each with the signature given in the app and lines for the pen.
 */
export function signatureBlock(report: Report, say: ReportSay, deskFile: string | null): string {
  const { at, by, digest } = report
  const file = deskFile ?? say('report.deskFile')
  const made = say('report.made', { at: localMinute(at), by })
  const signers = SIGNER_ROLES.map((role) => {
    const given = report.signatures.filter((one) => one.role === role).map((one) => sayGiven(one, say))
    const unsigned = `<p class="made">${escapeHtml(say('report.unsigned'))}</p>`
    return `<div>
<h3>${escapeHtml(say(`report.signer.${role}`))}</h3>
${given.join('\n') || unsigned}
<p class="lines"><span>${escapeHtml(say('report.signature'))}</span><span class="day">${escapeHtml(say('report.date'))}</span></p>
</div>`
  })
  return `<footer>
<p class="made">${escapeHtml(made)}</p>
<p>${escapeHtml(say('report.digest'))} <code>${digest}</code></p>
<p class="made">${escapeHtml(say('report.verify', { file, digest: digest.slice(0, SHORT_DIGEST) }))}</p>
<div class="sign">
${signers.join('\n')}
</div>
</footer>`
}

function sayGiven({ name, by, at, digest, changed, unchecked, open }: ReportSignature, say: ReportSay): string {
  const who = name === by ? name : say('sign.by', { name, by })
  const told = say('report.signedAt', { name: who, at: localMinute(at), digest: digest.slice(0, SHORT_DIGEST) })
  const stories = changed.map((title) => title || say('sign.goneStory')).join(say('list.semicolon'))
  const state = changed.length > 0 ? say('report.signedChanged', { stories }) : say('report.signedUnchanged')
  const left = unchecked + open > 0 ? `<p class="made">${escapeHtml(say('sign.left', { unchecked, open }))}</p>` : ''
  const look = changed.length > 0 ? 'changed' : 'made'
  return `<p>${escapeHtml(told)}</p><p class="${look}">${escapeHtml(state)}</p>${left}`
}
