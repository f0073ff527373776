/**
 * Words of one row tell things of a kind apart: what is said of one is not said of another (小学新生, 初中新生). Longer
 * words stand before those they contain.
 */
const ROWS: readonly string[] = [
  '幼儿园 小学 初中 高中 中职 高职 中专 技校 大专 专科 本科 研究生 硕士 博士',
  '中考 高考 研考 国考 省考 学考 会考',
  '一年级 二年级 三年级 四年级 五年级 六年级 初一 初二 初三 高一 高二 高三',
  '公办 民办',
  '规上 央属 省属 市属 区属 县属',
  '规模以上 央属 省属 市属 区属 县属',
  '男 女',
  '老年 中年 青年 少年 儿童 婴儿',
  '城镇 城市 农村 乡村',
  '城区 郊区 新区 老区',
  '播种 收获 收割',
  '存栏 出栏 补栏',
  '春播 夏播 秋播 春种 夏种 秋种',
  '春季 夏季 秋季 冬季',
  '夏粮 秋粮 早稻 中稻 晚稻 再生稻 双季稻',
  '小麦 水稻 玉米 大豆 油菜 棉花 花生 马铃薯 红薯 高粱 谷子 大麦 甘蔗 烟叶 茶叶 蔬菜 水果 苹果 柑橘 葡萄 食用菌 中药材',
  '生猪 仔猪 母猪 肉牛 奶牛 肉羊 家禽 蛋鸡 肉鸡 水产',
  '猪肉 牛肉 羊肉 鸡肉 鸡蛋 牛奶 水产品',
  '第一产业 第二产业 第三产业',
  '工业 农业 服务业 建筑业 旅游业',
  '进口 出口',
  '国内 国际 入境 出境 境外 境内',
  '公路 铁路 水路 民航 航空',
  '高速公路 国道 省道 县道 乡道 农村公路',
  '高铁 普铁 普速 动车',
  '公交 地铁 出租车 网约车 轻轨',
  '医疗 养老 失业 工伤 生育',
  '医保 社保 低保',
  '职工 居民 农民 牧民 渔民',
  '门诊 住院 急诊',
  '一审 二审 再审',
  '刑事 民事 行政 商事 执行',
  '赞成 反对 弃权',
  '死亡 遇难 受伤 失踪 失联 重伤 轻伤',
  '确诊 疑似 无症状',
  '新增 累计 存量',
  '计划 实际',
  '上游 中游 下游',
  '左岸 右岸 左线 右线 左幅 右幅',
  '东段 西段 南段 北段 中段',
  '东塔 西塔 南塔 北塔',
  '东区 西区 南区 北区',
  '城东 城西 城南 城北',
  '上行 下行',
  '上午 下午',
  '白天 夜间',
  '上半年 下半年',
  '单打 双打 混双 男单 女单 男双 女双',
  '金牌 银牌 铜牌',
  '冠军 亚军 季军',
  '金奖 银奖 铜奖',
  '一等奖 二等奖 三等奖 特等奖 优秀奖',
  '一等 二等 三等',
  '最高 最低 平均',
  '总计 平均 人均 户均',
  '春运 暑运',
  '最大 最小',
  '设计 实测',
  '法官 检察官 律师 警察',
  '存款 贷款',
  '收入 支出 利润 净利润 成本',
  '产量 销量 库存',
  '党员 团员 群众',
  '委员 代表',
  '户籍 常住 流动 暂住',
  '出生 死亡',
  '初婚 再婚 结婚 离婚',
  '新房 二手房 新建商品住宅',
  '教师 学生 家长',
  '医生 护士',
  '企业 个体户 个体工商户 合作社',
  '发明专利 实用新型 外观设计',
  '一般公共预算 政府性基金 国有资本',
  '主跨 边跨 全长 全宽',
  '占地面积 建筑面积 使用面积',
  '库容 蓄水',
  '进港 出港',
  '进站 出站',
  '进城 出城',
]

const PATTERNS = ROWS.map(
  (row) =>
    new RegExp(
      row
        .split(' ')
        .toSorted((a, b) => b.length - a.length)
        .join('|'),
      'gu',
    ),
)

/** Whether two stretches each hold a word of a row that the other does not. */
export function areContrasted(a: string, b: string): boolean {
  return PATTERNS.some((pattern) => {
    const found = a.match(pattern)
    const others = found && b.match(pattern)
    return Boolean(found && others && !found.some((word) => others.includes(word)))
  })
}

/** Whether two stretches hold one word of a row in common: both speak of 金奖. */
export function sharesContrast(a: string, b: string): boolean {
  return PATTERNS.some((pattern) => {
    const found = a.match(pattern)
    return found !== null && (b.match(pattern)?.some((word) => found.includes(word)) ?? false)
  })
}
