/** Inks of the printed pictures: black, greys and the one red of the report. */
const INK = '#1c1915'
const GREY = '#5b564c'
const PALE = '#cfcbc0'
const RED = '#ae2018'
const DATE = '#0f5b46'

export const PICTURES_STYLE = `
.pictures { break-before: page; } .pictures h3 { font-size: 13px; margin: 14px 0 4px; break-after: avoid; }
.pictures h4 { font-size: 12px; font-weight: 400; color: ${GREY}; margin: 8px 0 2px; break-after: avoid; }
.pictures p { margin: 2px 0; color: ${GREY}; }
.pictures figure { margin: 0; break-inside: avoid; }
.pair { display: flex; gap: 32px; align-items: flex-start; } .pair > div { flex: 1 1 0; min-width: 0; }
.hatches { position: absolute; }
.hatch-ink.paper, .hatch-pale.paper { fill: #fff; } .hatch-ink.ink, .hatch-pale.ink { fill: ${INK}; }
.hatch-mark.paper { fill: #f5e0da; } .hatch-mark.ink { fill: ${RED}; }
.scene { display: block; width: 100%; height: auto; overflow: visible; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.scene text { font-size: 12px; fill: ${INK}; } .scene .p-strong { font-weight: 600; }
.scene .p-axis { stroke: ${GREY}; } .scene .p-grid { stroke: ${PALE}; }
.scene text.p-tick, .scene text.p-note { fill: ${GREY}; paint-order: stroke; stroke: #fff; stroke-width: 6px; stroke-linejoin: round; }
.scene text.p-count, .scene text.p-on { font-weight: 600; }
.scene .p-bar { stroke: ${INK}; } .scene .p-bar.p-verified { fill: ${INK}; }
.scene .p-bar.p-corrected { fill: url(#hatch-ink); } .scene .p-bar.p-not-a-figure { fill: url(#hatch-pale); }
.scene .p-bar.p-unchecked { fill: #fff; } .scene .p-bar.p-stale { fill: #fff; stroke-dasharray: 3 2; }
.scene .p-bar.p-query { fill: url(#hatch-mark); stroke: ${RED}; }
.scene .p-bar.p-disputed, .scene .p-bar.p-error { fill: ${RED}; stroke: ${RED}; }
.scene .p-bar.p-note { fill: #fff; stroke: ${RED}; }
.scene text.p-on.p-verified, .scene text.p-on.p-disputed, .scene text.p-on.p-error { fill: #fff; }
.scene text.p-on.p-corrected, .scene text.p-on.p-not-a-figure, .scene text.p-on.p-query { paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
.scene .p-chip { fill: #fff; stroke: ${INK}; } .scene text.p-chip-number { font-weight: 600; }
.scene .p-issue { stroke: ${INK}; stroke-width: 1.5; } .scene text.p-issue-words { font-weight: 600; }
.scene .p-leader { stroke: ${GREY}; } .scene .p-leader.p-found { stroke: ${RED}; }
.scene .p-point { fill: ${DATE}; stroke: ${DATE}; stroke-width: 1.5; } .scene .p-point.p-future { fill: #fff; }
.scene .p-point.p-found { fill: ${RED}; stroke: ${RED}; }
.scene text.p-flag { font-family: var(--song); paint-order: stroke; stroke: #fff; stroke-width: 6px; stroke-linejoin: round; }
.scene text.p-flag.p-found { fill: ${RED}; font-weight: 600; }
.scene .p-days { fill: ${DATE}; stroke: ${DATE}; } .scene .p-days.p-future { fill: #fff; }
.scene .p-days.p-found { stroke: ${RED}; } .scene .p-days.p-past.p-found { fill: ${RED}; } .scene .p-arrow { fill: ${DATE}; }
.scene .p-edge { fill: #fff; stroke: ${GREY}; } .scene .p-window { fill: none; stroke: ${INK}; }
.scene .p-blip { stroke: ${DATE}; stroke-width: 1.5; } .scene .p-blip.p-found { stroke: ${RED}; }
.scene .p-stem { stroke: ${PALE}; } .scene .p-value, .scene .p-reach { fill: ${INK}; stroke: ${INK}; stroke-width: 1.5; }
.scene .p-value.p-usual, .scene .p-value.p-rough { fill: #fff; }
.scene .p-value.p-found, .scene .p-reach.p-found { fill: ${RED}; stroke: ${RED}; }
.scene text.p-value-words { font-family: var(--song); font-size: 13px; }
.scene text.p-value-words.p-differs, .scene text.p-value-words.p-found { font-weight: 700; }
.scene text.p-value-words.p-found, .scene text.p-finding { fill: ${RED}; }
.scene text.p-sentence { font-family: var(--song); fill: ${GREY}; } .scene text.p-sentence .p-strong { fill: ${INK}; }
`
