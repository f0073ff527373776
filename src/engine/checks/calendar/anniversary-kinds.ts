import { NUMBER } from './wording'

/** Right before the count: what is told elsewhere beside an anniversary begins nothing. */
const kept = (words: string): RegExp => new RegExp(`(?:${words})第?${NUMBER}周年`, 'u')

/** What the founding of an institution and its anniversary are called, by kind; one word of a row on each side. */
export const KINDS: readonly (readonly [founded: RegExp, anniversary: RegExp])[] = [
  [/发射|升空/u, /发射|升空/u],
  [/结婚|成婚|完婚|结为夫妻/u, /结婚|成婚|婚/u],
  [/诞生|出生|生于|生$/u, /诞辰|诞生|冥寿/u],
  // 今年是建交50周年…2014年班列开通: relations between states count from nothing else.
  [/建交|建立[^，。；]{0,6}外交关系|升格[^，。；]{0,4}大使级/u, /建交/],
  // 基本法颁布三十周年…1999年实施: a law comes out once, and into force on another day.
  [/颁布|公布|通过|发布/u, /颁布/],
  [/分田到户|包产到户|包干到户|大包干/u, /分田到户|包产到户|包干到户|大包干/u],
  [/逝世|去世|病逝|辞世|牺牲|就义|遇难|殉职/u, /逝世|去世|辞世|牺牲|就义|遇难|殉难|殉职/u],
  // 1981年，村民搬到山下。今年是搬迁…周年.
  [
    /搬|迁(?![怒就徙])|移民/u,
    kept('搬迁|乔迁|迁居|迁[址建校厂村入出]|[东西南北内外]迁|搬出|搬入|整体搬[^，。；]{0,4}'),
  ],
  [/入伍|参军|从军|当兵|穿上军装/u, kept('入伍|参军|从军|当兵')],
  [/入党|加入(?:了)?[^，。；]{0,6}党/u, kept('入党')],
  [/[种栽植]下|植树|种树|造林|栽树/u, kept('植树|种树|造林|栽树')],
  [/派[出遣]|选派|出征|启程/u, kept('派[出遣][^，。；]{0,10}')],
  [
    /成立|创[办建立设始刊业会团社院校]|[建设创]立|[始兴组]建|(?<!共)建(?![设筑议造模档言材制交])[\u4e00-\u9fff]|搭[台班]|并网|开了?[张学课馆园业门播机通工航办设台始]|兴办|办起|起家|起步|承包|创下|成团|下水|首[航演]|通[邮电车航水]|入列|命名|授予|诞生|奠基|复刊|落成|竣工|完工|蓄水|投[产运用]|投入使用|问世|[揭挂]牌|结好|结[为成](?!夫|伉|婚|亲)|缔结|建交|签[署订]|解放|起义|设市|合并|实施|颁布|发[起表行]|启[动用]|提出|召开/u,
    /成立|创[办建立设始刊业会团社院校]|[建设创]立|[始兴组]建|建成|建[\u4e00-\u9fff](?=第|[\d一二三四五六七八九十百])|[校厂院馆社司台报行店团会港所站局场园区县市州矿村]庆|成团|下水|首[航演]|通[邮电车航水]|入列|命名|授予|诞生|复刊|开[业馆通园播]|落成|投[产运]|问世|[揭挂]牌|结好|缔结|建交|签[署订]|解放|起义|设市|合并|实施|颁布|发[起表行]|启[动用]|提出|召开|办学|华诞|纪念|庆典|生日/u,
  ],
]
/** Words that say a year is the founding's. */
export const FOUNDING = new RegExp(`^[^，]{0,6}(?:${KINDS.map(([founded]) => founded.source).join('|')}|起)`, 'u')
