/** What a noun counts, by the characters its names end in: a 乡镇 is called …乡, …镇 or …街道. */
const KINDS: readonly (readonly [noun: RegExp, ending: RegExp])[] = [
  [/(?:乡镇|镇街|街镇|镇办|乡镇街道)$/u, /(?:乡|镇|街道|街|办事处|苏木|办)$/u],
  [/(?:县市区|县区|区县|市县|县市|市区|州市|市州|旗县)$/u, /(?:[县市区旗州盟]|新区|地区)$/u],
  [/(?:村|村庄|村组|行政村|自然村|社区|村居)$/u, /(?:[村庄寨屯湾坪堡店沟]|社区|居委会|小区)$/u],
  [/(?:部门|单位|委局|局办|厅局|委办局)$/u, /(?:[局委厅办部院会处署所站队校司行]|中心|法院|大队|支队|集团)$/u],
  [/(?:学校|中学|小学|高校|院校|大学|学院|幼儿园)$/u, /(?:[学院校园]|[一二三四五六七八九十]中|实小|中专)$/u],
  [/(?:医院|医疗机构|卫生院)$/u, /(?:医院|卫生院|中心|诊所|保健院)$/u],
  [
    /(?:企业|公司|厂家|厂商|车企|房企|药企|银行|机构)$/u,
    /(?:[司厂团行店社场]|集团|公司|科技|食品|机械|纺织|银行|支行)$/u,
  ],
  [/(?:道路|街道|路段|街巷|大道|主干道|巷)$/u, /(?:[路街道巷线弄]|大街|大道|胡同)$/u],
  [/(?:桥梁|大桥|桥)$/u, /桥$/u],
  [/(?:河流|河道|江河|河)$/u, /(?:[河江溪水港渠川]|干渠)$/u],
  [/(?:水库|湖泊|湖)$/u, /(?:水库|[湖海泊塘库])$/u],
  [/(?:线路|路线|公交线|航线|专线)$/u, /(?:[路线]|专线|航线)$/u],
  [/(?:景区|景点|公园)$/u, /(?:[山园寺湖洞谷寨楼塔庙湾岛村城瀑峰]|景区|公园|古镇|故居)$/u],
  [/(?:队伍|球队|代表队|支队|队)$/u, /队$/u],
]

/** Whether things of these names may be called so. Undefined where the noun is of no known kind. */
export function areOfKind(words: readonly string[], noun: string): boolean | undefined {
  const kind = KINDS.find(([name]) => name.test(noun))
  return kind && words.every((word) => kind[1].test(word))
}
